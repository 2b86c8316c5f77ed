"""Where the sources part: differing values, and claims that somebody denies."""

from collections.abc import Iterator

from briefing.model import Span
from briefing.search import fold
from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.kinds.shape import Kind, Row, dotted, labelled
from briefing.tui.render import Line, Run

__all__ = ["DISCREPANCY", "DISPUTE"]


def _values(catalog: Catalog, spans: tuple[Span, ...]) -> Iterator[Run]:
    """Each value once, with every source that gives it."""
    sources: dict[str, list[Span]] = {}
    for span in spans:
        sources.setdefault(fold(catalog.text(span)), []).append(span)
    for index, same in enumerate(sources.values()):
        if index:
            yield "  ≠  ", "versus"
        yield f"{', '.join(dict.fromkeys(catalog.label(span.article) for span in same))} ", "place"
        yield catalog.text(same[0]), "value"


def _discrepancy_row(catalog: Catalog, stop: Stop) -> Row:
    one = catalog.discrepancies.get(stop.id)
    if one is None:
        return Row(((stop.id, ""),))
    meta = dotted([(one.kind, "kind")], [(one.about, "name")], [(catalog.place(stop.spans[0]), "place")])
    return Row(tuple(_values(catalog, one.values)), meta)


def _dispute_row(catalog: Catalog, stop: Stop) -> Row:
    one = catalog.disputes.get(stop.id)
    if one is None:
        return Row(((stop.id, ""),))
    claimer, denier = catalog.name(one.claimer) or "who?", catalog.name(one.denier) or "who?"
    meta = dotted([(f"{claimer} claims, {denier} denies", "name")], [(catalog.place(one.claim), "place")])
    text = ((catalog.text(one.claim), ""), ("  ≠  ", "versus"), (catalog.text(one.denial), ""))
    return Row(text, meta)


def _detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    one = catalog.discrepancies.get(stop.id)
    if one:
        yield ((f"{one.kind} ", "kind"), (one.about, "name"))
    for index, span in enumerate(stop.spans):
        here = "▸ " if index == aspect else "  "
        yield ((here, "label"), (f"{catalog.place(span)} ", "place"), (catalog.text(span), "value"))


def _discrepancy_why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    one = catalog.discrepancies.get(stop.id)
    if one is None:
        return
    yield from labelled("kind", one.kind)
    yield from labelled("about", one.about)
    yield from labelled("independent sources", str(catalog.independent(one.values)))


def _dispute_why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    one = catalog.disputes.get(stop.id)
    if one is None:
        return
    yield from labelled("claims", f"{catalog.name(one.claimer) or 'who?'}: {catalog.text(one.claim)}")
    yield from labelled("denies", f"{catalog.name(one.denier) or 'who?'}: {catalog.text(one.denial)}")


DISCREPANCY = Kind("discrepancy", 3, _discrepancy_row, _detail, _discrepancy_why)
DISPUTE = Kind("dispute", 3, _dispute_row, _detail, _dispute_why)
