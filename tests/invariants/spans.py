"""Every span of an exported briefing, wherever it hides in the document."""

import json
from collections.abc import Iterator
from typing import Any

from briefing.export.json import as_json
from briefing.model import Briefing


def spans(briefing: Briefing) -> Iterator[tuple[str, int, int, str]]:
    """(article id, start, end, exported text) of all spans in the JSON export."""
    document = json.loads(as_json(briefing))
    for section, rows in document.items():
        if isinstance(rows, list):
            for row in rows:
                home = row.get("id") if section == "articles" else None
                yield from _below(row, home)


def _below(value: Any, article: Any) -> Iterator[tuple[str, int, int, str]]:
    if isinstance(value, list):
        for one in value:
            yield from _below(one, article)
    elif isinstance(value, dict):
        article = value.get("article", article)
        if {"start", "end", "text"} <= value.keys():
            yield str(article), value["start"], value["end"], value["text"]
        for one in value.values():
            yield from _below(one, article)
