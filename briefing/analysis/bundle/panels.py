"""One panel per actor: what it said, what was said about it, what it pledged and was pledged."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Actor, Panel, Pledge, Quote, Span

__all__ = ["fill"]

Index = dict[str, list[str]]
"""Actor id -> ids of items, in reading order."""


def fill(
    reports: Sequence[Report], cast: Cast, quotes: Sequence[Quote], pledges: Sequence[Pledge]
) -> Mapping[str, Panel]:
    """The panels by actor id."""
    said = _index((quote.id, [quote.speaker]) for quote in quotes)
    about = _index((quote.id, _named_in_content(cast, quote)) for quote in quotes)
    pledged = _index((pledge.id, pledge.actors) for pledge in pledges)
    received = _index((pledge.id, pledge.beneficiaries) for pledge in pledges)
    company = _company(reports, cast)
    return {
        actor.id: Panel(
            actor=actor.id,
            mentions=_per_article(actor),
            first=_first(actor),
            said=tuple(said.get(actor.id, ())),
            about=tuple(about.get(actor.id, ())),
            pledged=tuple(pledged.get(actor.id, ())),
            received=tuple(received.get(actor.id, ())),
            co_actors=company.get(actor.id, ()),
        )
        for actor in cast.actors
    }


def _index(items: Iterable[tuple[str, Iterable[str | None]]]) -> Index:
    found: Index = {}
    for item, actors in items:
        for actor in dict.fromkeys(actors):
            if actor is not None:
                found.setdefault(actor, []).append(item)
    return found


def _named_in_content(cast: Cast, quote: Quote) -> list[str]:
    """Who is named in what was said, the speaker left out."""
    named = [actor for piece in quote.content for _, actor in cast.named_in(quote.article, piece)]
    return [actor for actor in named if actor != quote.speaker]


def _per_article(actor: Actor) -> tuple[tuple[str, int], ...]:
    count: dict[str, int] = {}
    for span in actor.mentions:
        count[span.article] = count.get(span.article, 0) + 1
    return tuple(count.items())


def _first(actor: Actor) -> tuple[Span, ...]:
    first: dict[str, Span] = {}
    for span in actor.mentions:
        first.setdefault(span.article, span)
    return tuple(first.values())


def _company(reports: Sequence[Report], cast: Cast) -> dict[str, tuple[tuple[str, int, Span], ...]]:
    """Who shares a sentence with whom: counted once a source, most sources first."""
    shared: dict[str, dict[str, dict[str, Span]]] = {}
    for report in reports:
        for sentence in report.analysis.sentences:
            if sentence.kind not in ("story", "headline"):
                continue
            together = dict.fromkeys(actor for _, actor in cast.named_in(report.id, sentence.slice))
            for one, other in permutations(together, 2):
                places = shared.setdefault(one, {}).setdefault(other, {})
                places.setdefault(report.id, sentence.slice.within(report.id))
    rank = {actor.id: place for place, actor in enumerate(cast.actors)}
    return {
        one: tuple(
            (other, len(places), next(iter(places.values())))
            for other, places in sorted(others.items(), key=lambda item: (-len(item[1]), rank[item[0]]))
        )
        for one, others in shared.items()
    }
