"""Items of a text by place: under a click, or behind a letter. Pure."""

from briefing.trail import Stop
from briefing.tui.catalog import Catalog

__all__ = ["Labels", "item_at", "labelled"]

LETTERS = "asdfghjkleiowcmpnvbrtyuxz"
"""Home row first; no q, which leaves."""

Labels = dict[str, tuple[int, Stop]]
"""Letter -> offset and item."""


def labelled(catalog: Catalog, article: str, start: int, end: int) -> Labels:
    """Letters for the items that begin in this range, as far as letters go."""
    found: dict[int, Stop] = {}
    for span, stop in catalog.marked.get(article, ()):
        if start <= span.start < end:
            found.setdefault(span.start, stop)
    return dict(zip(LETTERS, found.items(), strict=False))


def item_at(catalog: Catalog, article: str, offset: int) -> Stop | None:
    """The shortest item that holds this place."""
    holding = [
        (span.end - span.start, stop)
        for span, stop in catalog.marked.get(article, ())
        if span.start <= offset < span.end
    ]
    return min(holding, key=lambda item: (item[0], item[1].key))[1] if holding else None
