"""What tables and lines of records share: which field is which, and a record as an article."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from briefing.errors import InputError
from briefing.reading.document import Document
from briefing.reading.formats import html

__all__ = ["TEXT", "record_document"]

TEXT = (
    "text",
    "body",
    "content",
    "article",
    "articlebody",
    "article_body",
    "full_text",
    "fulltext",
    "maintext",
)
"""Names of the field that holds the article, best first."""
_TITLE = ("title", "headline", "heading", "name")
_DATE = (
    "date",
    "published",
    "publish_date",
    "published_at",
    "publication_date",
    "date_published",
    "datetime",
)
_OUTLET = (
    "outlet",
    "source",
    "publisher",
    "publication",
    "site",
    "site_name",
    "newspaper",
    "media",
    "domain",
)
_URL = ("url", "link", "uri", "source_url")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|body|p|div|article|section|h1|figure|ul|span)\b", re.IGNORECASE)


def record_document(fields: Mapping[str, object], number: int, raw: bytes) -> Document:
    """One record as an article. Raises InputError where it has no text."""
    known = {str(name).strip().lower(): value for name, value in fields.items()}
    text = _first(known, TEXT)
    if text is None:
        raise InputError(f"no text in it (looked for: {', '.join(TEXT[:4])})")
    inner = html.document_of(text) if _MARKUP.match(text) else Document(text)
    return replace(
        inner,
        outlet=_first(known, _OUTLET) or _host(_first(known, _URL) or ""),
        date=_first(known, _DATE),
        record=str(number),
        sha256=hashlib.sha256(raw).hexdigest(),
    ).under(" ".join((_first(known, _TITLE) or "").split()))


def _first(known: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The first of these fields that holds text; a nested object gives its name."""
    for name in names:
        value = known.get(name)
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("title")
        if isinstance(value, str) and value.strip():
            return value
    return None


def _host(url: str) -> str | None:
    """The site an address belongs to."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
