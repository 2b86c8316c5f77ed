"""The briefing as JSON, schema `briefing/1`: `briefing-1.schema.json` beside this file says what it holds."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing import __version__
from briefing.export.json.rows import Row, Rows
from briefing.export.material import Material
from briefing.export.selection import SECTIONS, strong
from briefing.model import Briefing, Place
from briefing.safe import escaped

__all__ = ["SCHEMA", "as_json", "schema"]

SCHEMA = "briefing/1"


def as_json(
    briefing: Briefing,
    with_text: bool = False,
    sections: Sequence[str] = SECTIONS,
    notes: Mapping[Place, str] | None = None,
) -> str:
    """The whole briefing as one JSON object: sorted keys, no timestamps, one final newline.

    A section that was not asked for is an empty list.
    """
    document = _document(strong(briefing), sections, notes or {}, with_text=with_text)
    return escaped(json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1)) + "\n"


def schema() -> dict[str, Any]:
    """The JSON schema of the export."""
    text = Path(__file__).with_name("briefing-1.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _document(
    briefing: Briefing, sections: Sequence[str], notes: Mapping[Place, str], *, with_text: bool
) -> Row:
    rows, noted = Rows(briefing), Material(briefing, notes).noted()

    def part(section: str, found: list[Any]) -> list[Any]:
        return found if section in sections else []

    return {
        "schema": SCHEMA,
        "generator": {"name": "briefing", "version": __version__, "parameters": rows.parameters()},
        "articles": [rows.article(article, with_text=with_text) for article in briefing.articles],
        "summary": part("summary", [rows.summary(sentence) for sentence in briefing.summary]),
        "actors": part("actors", [rows.actor(actor) for actor in briefing.actors]),
        "links": part("actors", [rows.link(link) for link in briefing.links if link.actor in rows.actors]),
        "quotes": part("quotes", [rows.quote(quote) for quote in briefing.quotes]),
        "quote_groups": part("quotes", [list(group) for group in briefing.quote_groups]),
        "pledges": part("pledges", [rows.pledge(pledge) for pledge in briefing.pledges]),
        "pledge_groups": part("pledges", [list(group) for group in briefing.pledge_groups]),
        "discrepancies": part("compare", [rows.discrepancy(one) for one in briefing.discrepancies]),
        "disputes": part("compare", [rows.dispute(one) for one in briefing.disputes]),
        "gaps": {
            "single_source": part("compare", list(briefing.gaps.single_source)),
            "unnamed": part("compare", list(briefing.gaps.unnamed)),
        },
        "duplicates": [list(group) for group in briefing.duplicates],
        "skipped": [{"path": one.path, "reason": one.reason} for one in briefing.skipped],
        "warnings": list(briefing.warnings),
        "notes": part("notes", [rows.note(place, span, notes[place]) for place, span in noted]),
    }
