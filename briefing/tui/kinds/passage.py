"""A bare place in a text: a hit of a search, a mention."""

from collections.abc import Iterator

from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.kinds.shape import Kind, Row, labelled
from briefing.tui.render import Line

__all__ = ["PASSAGE"]

BEFORE = 48
"""Characters of the line kept before a hit, so that it stands in the row's first line."""


def _row(catalog: Catalog, stop: Stop) -> Row:
    span = stop.spans[0]
    article = catalog.articles[span.article]
    line = article.line_at(span.start)
    start, end = (line.start, line.end) if line else (span.start, span.end)
    cut = max(start, span.start - BEFORE)
    if cut > start:
        cut = article.text.find(" ", cut, span.start) + 1 or cut
    text = (
        ("…" if cut > start else "", "meta"),
        (article.text[cut : span.start], ""),
        (article.text[span.start : span.end], "hit"),
        (article.text[span.end : max(end, span.end)], ""),
    )
    return Row(text, ((catalog.place(span), "place"),))


def _detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    yield from labelled("actor", catalog.name(catalog.named_in(stop.spans[0])))


def _why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    span = stop.spans[0]
    yield from labelled("characters", f"{span.start}-{span.end} of {catalog.articles[span.article].path}")


PASSAGE = Kind("passage", 3, _row, _detail, _why)
