"""The trails of a briefing: the six sections, an actor's panel, an article's items, hits and marks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefing import search
from briefing.model import Quote, Span
from briefing.trail import Passages, Stop, Trail, passage
from briefing.tui.catalog import Catalog

__all__ = ["SECTIONS", "actor", "article", "count", "find", "narrowed", "passages", "section", "title_of"]


def _summary(catalog: Catalog) -> Iterator[Stop]:
    chosen = catalog.briefing.parameters.length
    for identity, one in list(catalog.sentences.items())[:chosen]:
        yield Stop("sentence", identity, (one.span, *one.also))


def _actors(catalog: Catalog) -> Iterator[Stop]:
    for identity, one in catalog.actors.items():
        yield Stop("actor", identity, one.mentions[:1])


def _quotes(catalog: Catalog) -> Iterator[Stop]:
    return (catalog.stops[identity] for identity in catalog.quotes)


def _pledges(catalog: Catalog) -> Iterator[Stop]:
    return (catalog.stops[identity] for identity in catalog.pledges)


def _compare(catalog: Catalog) -> Iterator[Stop]:
    gaps = catalog.briefing.gaps
    yield from _headed(
        "Different values",
        [
            Stop("discrepancy", identity, _apart(catalog, one.values))
            for identity, one in catalog.discrepancies.items()
        ],
    )
    yield from _headed(
        "Claimed and denied",
        [Stop("dispute", identity, (one.claim, one.denial)) for identity, one in catalog.disputes.items()],
    )
    yield from _headed("Same statement, other words", list(_wordings(catalog)))
    yield from _headed("Only one source has it", list(_by_id(catalog, gaps.single_source)))
    yield from _headed("Said by nobody with a name", list(_by_id(catalog, gaps.unnamed)))


def _sources(catalog: Catalog) -> Iterator[Stop]:
    for one in catalog.briefing.articles:
        start = one.lines[0].start if one.lines else 0
        span = one.title.within(one.id) if one.title else Span(one.id, start, start)
        yield Stop("article", one.id, (span,))
    yield from _headed("Not read", [Stop("skipped", path) for path in catalog.skipped])


SECTIONS: Mapping[str, Callable[[Catalog], Iterator[Stop]]] = {
    "summary": _summary,
    "actors": _actors,
    "quotes": _quotes,
    "pledges": _pledges,
    "compare": _compare,
    "sources": _sources,
}
"""The sections in the order of their digits."""


def title_of(name: str) -> str:
    """A section's name as it is shown."""
    return name.capitalize()


def section(catalog: Catalog, name: str) -> Trail:
    """The trail of a section."""
    return Trail(name, title_of(name), name, tuple(SECTIONS[name](catalog)))


def count(catalog: Catalog, name: str) -> int:
    """Stops of a section; counted once, since the tabs say it again at every step."""
    if name not in catalog.counts:
        catalog.counts[name] = sum(1 for _ in SECTIONS[name](catalog))
    return catalog.counts[name]


def actor(catalog: Catalog, identity: str) -> Trail:
    """An actor's panel: said, pledged, was pledged, said about it, with whom."""
    name = catalog.name(identity) or "?"
    return Trail(f"actor:{identity}", name, "actors", tuple(_panel(catalog, identity)))


def _panel(catalog: Catalog, identity: str) -> Iterator[Stop]:
    panel = catalog.briefing.panels.get(identity)
    if panel is None:
        return
    yield from _headed(*_counted("Said", _by_id(catalog, panel.said)))
    yield from _headed(*_counted("Pledged", _by_id(catalog, panel.pledged)))
    yield from _headed(*_counted("Was pledged", _by_id(catalog, panel.received)))
    yield from _headed(*_counted("Said about it", _by_id(catalog, panel.about)))
    others = (Stop("actor", other, (span,)) for other, _, span in panel.co_actors if other in catalog.actors)
    yield from _headed(*_counted("In one sentence with", others))
    first = (passage(span) for span in panel.first)
    yield from _headed(*_counted("First named", first))


def article(catalog: Catalog, identity: str) -> Trail:
    """Every item of one article in reading order."""
    seen: dict[tuple[str, str], Stop] = {}
    for _, stop in catalog.marked.get(identity, ()):
        seen.setdefault(stop.key, stop)
    return Trail(f"article:{identity}", catalog.label(identity), "sources", tuple(seen.values()))


def passages(key: str, title: str, within: str, spans: Sequence[Span]) -> Trail:
    """A trail of bare places in the texts, left again by Esc."""
    return Trail(key, title, within, Passages(spans), passing=True)


def find(catalog: Catalog, query: str, within: str) -> Trail:
    """The hits of a search."""
    return passages(f"find:{query}", f"/{query}", within, search.hits(catalog.briefing.articles, query))


def narrowed(trail: Trail, query: str, words: Callable[[Stop], Iterable[str]]) -> Trail:
    """The stops of a trail whose words hold the query."""
    kept = tuple(stop for stop in trail.stops if search.holds(words(stop), query))
    return Trail(f"only:{query}:{trail.key}", f"{trail.title} & {query}", trail.section, kept, passing=True)


def _headed(heading: str, stops: Sequence[Stop]) -> Iterator[Stop]:
    for index, stop in enumerate(stops):
        yield Stop(stop.kind, stop.id, stop.spans, heading) if index == 0 else stop


def _counted(heading: str, stops: Iterable[Stop]) -> tuple[str, Sequence[Stop]]:
    found = list(stops)
    return f"{heading} {len(found)}", found


def _by_id(catalog: Catalog, identities: Iterable[str]) -> Iterator[Stop]:
    return (catalog.stops[identity] for identity in identities if identity in catalog.stops)


def _wordings(catalog: Catalog) -> Iterator[Stop]:
    for group in catalog.briefing.quote_groups:
        members = [catalog.quotes[one] for one in group if one in catalog.quotes]
        if len({_words(catalog, one) for one in members}) > 1:
            yield Stop("wording", members[0].id, catalog.same(members[0].id))


def _apart(catalog: Catalog, values: tuple[Span, ...]) -> tuple[Span, ...]:
    """The places with different values first, so that the first two differ."""
    seen: dict[str, Span] = {}
    for span in values:
        seen.setdefault(search.fold(catalog.text(span)), span)
    first = tuple(seen.values())
    return first + tuple(span for span in values if span not in first)


def _words(catalog: Catalog, quote: Quote) -> str:
    return search.fold(" ".join(catalog.text(span) for span in quote.spans)).strip("\"'.,; ")
