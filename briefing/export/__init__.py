"""A Briefing written out: markdown, json, csv, html, plain text."""

from collections.abc import Mapping, Sequence

from briefing.export.csv import as_csv
from briefing.export.html import as_html
from briefing.export.json import as_json
from briefing.export.markdown import as_markdown
from briefing.export.selection import SECTIONS
from briefing.model import Briefing, Place

__all__ = ["render"]

FORMS = {"markdown": as_markdown, "csv": as_csv, "html": as_html}


def render(
    briefing: Briefing,
    form: str,
    sections: Sequence[str] = SECTIONS,
    notes: Mapping[Place, str] | None = None,
    *,
    with_text: bool = False,
) -> str:
    """The export in one of the formats, with these sections and the analyst's notes."""
    if form == "json":
        return as_json(briefing, with_text, sections, notes)
    return FORMS[form](briefing, sections, notes)
