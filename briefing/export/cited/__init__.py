"""Exports read back: which words they cite from where, and whether the sources still say so."""

from briefing.export.cited.check import Fault, check
from briefing.export.cited.form import Cited, Export, Source
from briefing.export.cited.from_json import read_json
from briefing.export.cited.from_markdown import read_markdown

__all__ = ["Cited", "Export", "Fault", "Source", "check", "read_export"]


def read_export(text: str) -> Export:
    """The citations of a json or markdown export, told apart by its first character.

    Raises InputError where it is neither.
    """
    return read_json(text) if text.lstrip()[:1] == "{" else read_markdown(text)
