"""Which items an export holds: strong ones, one actor's, the marked, without those left out."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefing.errors import UsageError
from briefing.model import Actor, Briefing, Panel, Place, Pledge, Quote, Section, Span, Work

__all__ = ["SECTIONS", "find_actor", "marked", "noted", "of_actor", "strong", "without"]

SECTIONS: tuple[str, ...] = ("summary", "actors", "quotes", "pledges", "compare", "sources", "notes")
"""The sections of an export, in their order: the product's six and the analyst's notes."""
STRONG_PLEDGES = ("bound", "announced")
"""The pledges of a default export; the rest needs `--all`."""
SAME_PLACE = 0.5
"""Least share of either slice that an item and a reader's place have in common. A new version of a rule
moves an edge by a word or two and the mark must follow; half keeps it from jumping to a neighbour."""

Keep = Callable[[Section, Iterable[Span]], bool]


def strong(briefing: Briefing) -> Briefing:
    """Without weak quotes and pledges, unless the parameters ask for all."""
    if briefing.parameters.weak:
        return briefing
    quotes = tuple(quote for quote in briefing.quotes if quote.strength == "strong")
    pledges = tuple(pledge for pledge in briefing.pledges if pledge.strength in STRONG_PLEDGES)
    return _with_items(briefing, quotes, pledges)


def of_actor(briefing: Briefing, actor: Actor) -> Briefing:
    """What one actor said, promised and was promised, what was said about it, where it disputes."""
    panel = briefing.panels.get(actor.id)
    own = set(panel.said + panel.about + panel.pledged + panel.received) if panel else set()
    return replace(
        _with_items(
            briefing,
            tuple(quote for quote in briefing.quotes if quote.speaker == actor.id or quote.id in own),
            tuple(one for one in briefing.pledges if actor.id in one.actors or one.id in own),
        ),
        actors=(actor,),
        disputes=tuple(one for one in briefing.disputes if actor.id in (one.claimer, one.denier)),
        discrepancies=(),
    )


def find_actor(briefing: Briefing, name: str) -> Actor:
    """The actor of that name, or of the only name that holds it.

    Raises UsageError where there is none, or more than one.
    """
    wanted = name.casefold().strip()
    exact = [actor for actor in briefing.actors if wanted in {one.casefold() for one in _names(actor)}]
    if exact:
        return exact[0]
    near = [actor for actor in briefing.actors if any(wanted in one.casefold() for one in _names(actor))]
    if len(near) == 1:
        return near[0]
    if near:
        raise UsageError(f"--actor {name}: could be {', '.join(actor.name for actor in near[:5])}")
    raise UsageError(f"--actor {name}: no such actor in these articles")


def marked(briefing: Briefing, work: Work) -> Briefing:
    """The items that the reader marked."""
    return _kept(briefing, _matcher(briefing, work.marks))


def noted(work: Work) -> dict[Place, str]:
    """The reader's notes, and with no words the passages that the reader marked and that are no item."""
    passages = dict.fromkeys((place for place in work.marks if place.section == "sources"), "")
    return passages | dict(work.notes)


def without(briefing: Briefing, work: Work) -> Briefing:
    """Everything but the items that the reader left out."""
    if not work.dropped:
        return briefing
    dropped = _matcher(briefing, work.dropped)
    return _kept(briefing, lambda section, spans: not dropped(section, spans))


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.names, *actor.metonyms)


def _matcher(briefing: Briefing, places: Iterable[Place]) -> Keep:
    """Whether an item of a section stands where one of the places points."""
    hashes = {article.id: article.text_sha256 for article in briefing.articles}
    known: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        known.setdefault((place.section, place.text_sha256), []).append(place)

    def matches(section: Section, spans: Iterable[Span]) -> bool:
        return any(
            _same(span, place) for span in spans for place in known.get((section, hashes[span.article]), ())
        )

    return matches


def _same(span: Span, place: Place) -> bool:
    shared = min(span.end, place.end) - max(span.start, place.start)
    return shared >= SAME_PLACE * max(span.end - span.start, place.end - place.start, 1)


def _kept(briefing: Briefing, keep: Keep) -> Briefing:
    return replace(
        _with_items(
            briefing,
            tuple(quote for quote in briefing.quotes if keep("quotes", quote.spans)),
            tuple(one for one in briefing.pledges if keep("pledges", [one.span])),
        ),
        ranking=tuple(one for one in briefing.summary if keep("summary", [one.span])),
        actors=tuple(actor for actor in briefing.actors if keep("actors", actor.mentions)),
        discrepancies=tuple(one for one in briefing.discrepancies if keep("compare", one.values)),
        disputes=tuple(one for one in briefing.disputes if keep("compare", [one.claim, one.denial])),
    )


def _with_items(briefing: Briefing, quotes: tuple[Quote, ...], pledges: tuple[Pledge, ...]) -> Briefing:
    """These quotes and pledges, and only what still refers to them."""
    left = {one.id for one in quotes} | {one.id for one in pledges}
    return replace(
        briefing,
        quotes=quotes,
        pledges=pledges,
        quote_groups=_groups(briefing.quote_groups, left),
        pledge_groups=_groups(briefing.pledge_groups, left),
        panels={actor: _panel(panel, left) for actor, panel in briefing.panels.items()},
        gaps=replace(
            briefing.gaps,
            single_source=_ids(briefing.gaps.single_source, left),
            unnamed=_ids(briefing.gaps.unnamed, left),
        ),
    )


def _panel(panel: Panel, left: set[str]) -> Panel:
    return replace(
        panel,
        said=_ids(panel.said, left),
        about=_ids(panel.about, left),
        pledged=_ids(panel.pledged, left),
        received=_ids(panel.received, left),
    )


def _groups(groups: Iterable[tuple[str, ...]], left: set[str]) -> tuple[tuple[str, ...], ...]:
    """The groups that still have two members."""
    kept = (_ids(group, left) for group in groups)
    return tuple(group for group in kept if len(group) > 1)


def _ids(ids: Iterable[str], left: set[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one in left)
