"""A sentence of the summary."""

from collections.abc import Iterator

from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.kinds.shape import Kind, Row, also, dotted, labelled
from briefing.tui.render import Line

__all__ = ["SENTENCE"]

WHOLE = 9
"""Lines of a row: a summary is there to be read, so that its sentences stand whole; 400 characters fit."""


def _row(catalog: Catalog, stop: Stop) -> Row:
    own, *others = stop.spans
    names = dict.fromkeys(catalog.label(span.article) for span in others)
    meta = dotted(
        [(catalog.place(own), "place")], [("also ", "meta"), (", ".join(names), "place")] if names else []
    )
    return Row(((catalog.text(own), ""),), meta)


def _detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    yield from also(catalog, stop, aspect)
    one = catalog.sentences.get(stop.id)
    if one and one.antecedent:
        yield from labelled("follows on", catalog.text(one.antecedent))


def _why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    chosen = catalog.briefing.parameters
    yield from labelled("method", chosen.method)
    yield from labelled("rank", f"{stop.id[1:]} of {len(catalog.briefing.ranking)}")
    yield from labelled("focus", chosen.actor or chosen.query or "")


SENTENCE = Kind("sentence", WHOLE, _row, _detail, _why)
