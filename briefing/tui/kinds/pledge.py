"""A pledge: who binds itself to what, for whom, if and by when."""

from collections.abc import Iterator

from briefing.model import Pledge, Slice
from briefing.search import fold
from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.kinds.shape import Kind, Row, also, dotted, labelled
from briefing.tui.render import Line

__all__ = ["PLEDGE"]

OPENERS = set(
    """after as assuming at before by during following from if in on once only provided providing
    should so subject till under unless until when where while within""".split()  # noqa: SIM905
)
"""Words that already tell a condition or a deadline."""


def _slice(catalog: Catalog, pledge: Pledge, place: Slice | None) -> str:
    return place.of(catalog.articles[pledge.article].text) if place else ""


def _bound(catalog: Catalog, pledge: Pledge) -> str:
    names = [catalog.name(one) for one in pledge.actors if catalog.name(one)]
    return ", ".join(names) or _slice(catalog, pledge, pledge.actor_text) or "who?"


def _gains(catalog: Catalog, pledge: Pledge) -> str:
    names = [catalog.name(one) for one in pledge.beneficiaries if catalog.name(one)]
    return ", ".join(names) or ", ".join(_slice(catalog, pledge, one) for one in pledge.beneficiary_texts)


def _terms(catalog: Catalog, pledge: Pledge) -> Iterator[Line]:
    """`if …` and `by …`; a slice that opens with such a word of its own needs no other."""
    for word, place in (("if", pledge.condition), ("by", pledge.deadline)):
        text = _slice(catalog, pledge, place)
        first, _, rest = text.partition(" ")
        if fold(first) in OPENERS:
            yield ((f"{first} ", "label"), (rest, ""))
        else:
            yield from labelled(word, text)


def _row(catalog: Catalog, stop: Stop) -> Row:
    pledge = catalog.pledges.get(stop.id)
    if pledge is None:
        return Row(((stop.id, ""),))
    gains = _gains(catalog, pledge)
    others = catalog.independent(stop.spans) - 1
    meta = dotted(
        [(_bound(catalog, pledge), "name"), (f" → {gains}" if gains else "", "name")],
        [(pledge.kind, "kind")],
        [("withdrawn" if pledge.withdrawn else "", "kind")],
        [("" if pledge.strength == "bound" else pledge.strength, "meta")],
        [(catalog.place(stop.spans[0]), "place")],
        [(f"+{others} source{'s' * (others > 1)}" if others else "", "meta")],
    )
    side = tuple(_terms(catalog, pledge))
    return Row(((catalog.text(pledge.span), ""),), meta, side)


def _detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    pledge = catalog.pledges.get(catalog.group(stop.id)[aspect])
    if pledge is None:
        return
    yield dotted([(_bound(catalog, pledge), "name")], [(pledge.kind, "kind")], [(pledge.strength, "meta")])
    yield from labelled("for", _gains(catalog, pledge))
    yield from _terms(catalog, pledge)
    yield from labelled("amount", _slice(catalog, pledge, pledge.amount))
    reporter = catalog.name(pledge.reported_by) or _slice(catalog, pledge, pledge.reporter_text)
    yield from labelled("reported by", reporter)
    yield from also(catalog, stop, aspect)


def _why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    pledge = catalog.pledges.get(stop.id)
    if pledge is None:
        return
    yield from labelled("rule", pledge.rule)
    yield from labelled("strength", pledge.strength)
    yield from labelled("bound by the words", _slice(catalog, pledge, pledge.actor_text))
    yield from labelled(
        "resolved to", ", ".join(catalog.name(one) for one in pledge.actors) or "nobody named"
    )
    yield from labelled("sentence", _slice(catalog, pledge, pledge.sentence))


PLEDGE = Kind("pledge", 3, _row, _detail, _why)
