"""The citations of a json export: every place in it carries its text."""

import json
from collections.abc import Iterator
from typing import Any

from briefing.errors import InputError
from briefing.export.cited.form import Cited, Export, Source

__all__ = ["load_document", "read_json"]

SCHEMA = "briefing/1"
ITEMS = ("summary", "actors", "links", "quotes", "pledges", "discrepancies", "disputes", "notes")
LABELS = {"summary": "s", "links": "link ", "disputes": "dispute ", "notes": "n"}
"""How items without an id are numbered; a summary sentence as its footnote would be."""


def load_document(text: str) -> dict[str, Any]:
    """The JSON object of an export. Raises InputError where it is none."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError("no valid JSON") from None
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise InputError(f'no briefing export: "schema" is not {SCHEMA!r}')
    return document


def read_json(text: str) -> Export:
    """All places of the export, each labelled by its item."""
    document = load_document(text)
    try:
        articles = document["articles"]
        index = {article["id"]: number for number, article in enumerate(articles)}
        sources = tuple(Source(str(one["path"]), str(one["sha256"])) for one in articles)
        cited = [one for article in articles for one in _headline(article, index)]
        for section in ITEMS:
            for number, item in enumerate(document[section], start=1):
                label = str(item.get("id") or f"{LABELS.get(section, section)}{number}")
                cited += _places(item, label, item.get("article"), index)
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as problem:
        raise InputError(f"no complete briefing export ({type(problem).__name__})") from None
    return Export(sources, tuple(cited))


def _headline(article: dict[str, Any], index: dict[str, int]) -> Iterator[Cited]:
    label = f"{article['id']} (headline or noise)"
    yield from _places({"title": article["title"], "noise": article["noise"]}, label, article["id"], index)


def _places(value: Any, label: str, article: Any, index: dict[str, int]) -> Iterator[Cited]:
    """Every object with start and end below this value."""
    if isinstance(value, dict):
        article = value.get("article", article)
        if "start" in value or "end" in value:
            start, end = value["start"], value["end"]
            if type(start) is not int or type(end) is not int:
                raise ValueError("offsets are whole numbers")
            yield Cited(label, index[article], start, end, value["text"])
        for inner in value.values():
            yield from _places(inner, label, article, index)
    elif isinstance(value, list):
        for inner in value:
            yield from _places(inner, label, article, index)
