"""`briefing show`."""

from argparse import Namespace

from briefing.cli.answer import answer
from briefing.cli.export import chosen
from briefing.cli.streams import put
from briefing.export.plain import as_plain
from briefing.export.selection import noted

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Print the briefing as plain text."""
    found = answer(options)
    briefing, sections = chosen(options, found, only_marks=False)
    put(as_plain(briefing, sections, noted(found.work)))
    return found.code
