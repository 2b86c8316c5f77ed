"""What a page says about its article outside the text: headline, outlet, date."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml.etree import _Element

__all__ = ["Labels", "labels_of"]

_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone")
_DATE = (
    *(
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
    ),
    *(
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date.issued",
        "dc.date",
        "dcterms.created",
        "date",
    ),
)
_TYPES = ("article", "blogposting", "liveblogposting", "report", "webpage")
_SUFFIX = re.compile(r"\s+[|–—·•»-]\s+([^|–—·•»]{2,40})$")
MOST_DATA = 500_000
"""Characters of one block of linked data that are read."""
MOST_NODES = 500
"""Nodes of linked data that are looked at."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The page's own fields."""

    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    body: str | None = None
    """The article's text where linked data carry it; used when the page shows none."""


def labels_of(tree: _Element) -> Labels:
    """Read the fields of a page: linked data first, then `meta`, `time` and `title`."""
    meta = _meta(tree)
    data = next(iter(sorted(_articles(tree), key=_rank)), {})
    titled = " ".join((tree.findtext(".//title") or "").split())
    suffix = _SUFFIX.search(titled)
    stamped = next((time.get("datetime") for time in tree.iter("time") if time.get("datetime")), None)
    return Labels(
        title=_text(data.get("headline"))
        or _first(meta, _TITLE)
        or titled[: suffix and suffix.start()]
        or None,
        outlet=_first(meta, _OUTLET)
        or _name(data.get("publisher"))
        or (suffix[1].strip() if suffix else None),
        date=_text(data.get("datePublished")) or _first(meta, _DATE) or stamped,
        body=_text(data.get("articleBody")),
    )


def _meta(tree: _Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if name in fields), None)


def _articles(tree: _Element) -> Iterator[Mapping[str, Any]]:
    """The nodes of the page's linked data that describe an article."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text and len(script.text) <= MOST_DATA:
            try:
                waiting = [json.loads(script.text, strict=False)]
            except (ValueError, RecursionError):
                continue
            for _ in range(MOST_NODES):
                if not waiting:
                    break
                node = waiting.pop(0)
                if isinstance(node, list):
                    waiting.extend(node)
                elif isinstance(node, dict):
                    waiting.extend(value for key, value in node.items() if key in ("@graph", "mainEntity"))
                    if _type(node).endswith(_TYPES):
                        yield node


def _type(node: Mapping[str, Any]) -> str:
    kind = node.get("@type")
    kind = kind[0] if isinstance(kind, list) and kind else kind
    return kind.lower() if isinstance(kind, str) else ""


def _rank(node: Mapping[str, Any]) -> bool:
    """An article before the page around it."""
    return _type(node) == "webpage"


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    value = value[0] if isinstance(value, list) and value else value
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
