"""`briefing diff`."""

from argparse import Namespace
from typing import Any

from briefing.cli.streams import put
from briefing.cli.texts import read_text
from briefing.errors import Exit, InputError
from briefing.export.changes import changes_as_json, changes_as_text, compare
from briefing.export.cited.from_json import load_document

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Print the differences."""
    changes = compare(_read(options.old), _read(options.new))
    put(changes_as_json(changes) if options.json else changes_as_text(changes))
    return Exit.OK


def _read(path: str) -> dict[str, Any]:
    try:
        return load_document(read_text(path))
    except InputError as problem:
        raise InputError(f"{path}: {problem}") from None
