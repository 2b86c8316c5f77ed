"""News feeds (RSS, Atom) through feedparser, from bytes alone: each entry with text is an article."""

import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefing.errors import InputError
from briefing.model import Skipped
from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.formats import html
from briefing.reading.limits import Limits

__all__ = ["read"]

_ENTITY = re.compile(
    r"<!(?:ENTITY|ELEMENT|ATTLIST)\b|<!DOCTYPE[^>]{0,500}(?:\[|SYSTEM|PUBLIC)", re.IGNORECASE
)
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})""")


def read(raw: bytes, limits: Limits) -> Reading:
    """The articles of a feed. Raises InputError without the package and for XML that declares entities."""
    try:
        import feedparser  # noqa: PLC0415 - an extra
    except ImportError:
        raise InputError("feeds need one more package: pip install 'briefing[feeds]'") from None
    declared = _ENCODING.search(raw[:200])
    text, warnings = decode(raw, declared[1].decode("ascii") if declared else None)
    if _ENTITY.search(text):
        raise InputError("XML with a document type or entities of its own; refused")
    # A stream, never a string: strings are taken for addresses and file names.
    feed = feedparser.parse(io.BytesIO(raw), resolve_relative_uris=False)
    if not feed.entries:
        raise InputError("no entries in it (no RSS or Atom feed?)")
    outlet = feed.feed.get("title") or None
    documents: list[Document] = []
    skipped: list[Skipped] = []
    for number, entry in enumerate(feed.entries[: limits.files], 1):
        try:
            documents.append(_document(entry, number, outlet))
        except InputError as problem:
            skipped.append(Skipped(str(number), f"entry {number}: {problem}"))
    return Reading(tuple(documents), tuple(skipped), warnings)


def _document(entry: Mapping[str, Any], number: int, outlet: str | None) -> Document:
    markup = max((one.get("value") or "" for one in entry.get("content", [])), key=len, default="")
    markup = markup or entry.get("summary") or ""
    if not markup.strip():
        raise InputError("no text in it")
    found = html.document_of(f"<html><body><div>{markup}</div></body></html>")
    title = " ".join((entry.get("title") or "").split())
    return replace(
        found,
        outlet=outlet,
        date=entry.get("published") or entry.get("updated"),
        record=str(number),
        sha256=hashlib.sha256(f"{title}\n{markup}".encode("utf-8", "surrogatepass")).hexdigest(),
    ).under(title)
