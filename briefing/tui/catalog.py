"""A briefing with its items by id: what trails, rows and details look things up in."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from briefing.model import (
    Actor,
    Article,
    Briefing,
    Discrepancy,
    Dispute,
    Parameters,
    Pledge,
    Quote,
    Skipped,
    Span,
    SummarySentence,
)
from briefing.trail import Stop

__all__ = ["Catalog", "nothing"]

LONGEST_STEM = 14
"""Characters of a file name that stands for an unknown outlet; the whole name is under Sources."""
_hash = re.compile(r"(?<=.)[-_.](?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{8,}$")
"""The tail of a file name that tells a reader nothing: `004_9f86d081884c7d65`."""
STRONG_PLEDGES = ("bound", "announced")
"""Shown unless the reader asks for weak ones too, like in the default export."""


def nothing(parameters: Parameters) -> Briefing:
    """The briefing of no article, for the first frame."""
    return Briefing(parameters, (), {}, ())


@dataclass(frozen=True)
class Catalog:
    """The briefing behind the screen, indexed on first use."""

    briefing: Briefing
    counts: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Section -> stops in it, filled by `sections.count`."""

    @cached_property
    def articles(self) -> dict[str, Article]:
        """By id."""
        return {article.id: article for article in self.briefing.articles}

    @cached_property
    def sentences(self) -> dict[str, SummarySentence]:
        """The ranked sentences; s1 is the best one."""
        return {f"s{number}": one for number, one in enumerate(self.briefing.ranking, 1)}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """By id."""
        return {actor.id: actor for actor in self.briefing.actors}

    @cached_property
    def quotes(self) -> dict[str, Quote]:
        """The quotes to be shown, by id."""
        weak = self.briefing.parameters.weak
        return {quote.id: quote for quote in self.briefing.quotes if weak or quote.strength == "strong"}

    @cached_property
    def pledges(self) -> dict[str, Pledge]:
        """The pledges to be shown, by id."""
        weak = self.briefing.parameters.weak
        return {one.id: one for one in self.briefing.pledges if weak or one.strength in STRONG_PLEDGES}

    @cached_property
    def discrepancies(self) -> dict[str, Discrepancy]:
        """By id."""
        return {one.id: one for one in self.briefing.discrepancies}

    @cached_property
    def disputes(self) -> dict[str, Dispute]:
        """By id."""
        return {one.id: one for one in self.briefing.disputes}

    @cached_property
    def skipped(self) -> dict[str, Skipped]:
        """By path."""
        return {one.path: one for one in self.briefing.skipped}

    @cached_property
    def _groups(self) -> dict[str, tuple[str, ...]]:
        """Quote or pledge id -> the shown members of its group; one tuple for all of them."""
        known = self.quotes.keys() | self.pledges.keys()
        found: dict[str, tuple[str, ...]] = {}
        for group in (*self.briefing.quote_groups, *self.briefing.pledge_groups):
            members = tuple(one for one in group if one in known)
            found.update(dict.fromkeys(members, members))
        return found

    def group(self, identity: str) -> tuple[str, ...]:
        """The shown members of a quote's or pledge's group, itself first."""
        members = self._groups.get(identity, (identity,))
        return (identity, *(one for one in members if one != identity))

    @cached_property
    def _places(self) -> dict[str, Span]:
        """Quote or pledge id -> its evidence: made once, since each of its group lists it too."""
        places = {identity: _cover(one.spans) for identity, one in self.quotes.items()}
        return places | {identity: one.span for identity, one in self.pledges.items()}

    @cached_property
    def stops(self) -> dict[str, Stop]:
        """Quote or pledge id -> its stop: its own evidence, then that of each other report of the same."""
        kinds = {**dict.fromkeys(self.quotes, "quote"), **dict.fromkeys(self.pledges, "pledge")}
        return {identity: Stop(kind, identity, self.same(identity)) for identity, kind in kinds.items()}

    def same(self, identity: str) -> tuple[Span, ...]:
        """The place of a quote or pledge, then of each other that says the same."""
        return tuple(self._places[one] for one in self.group(identity))

    @cached_property
    def sources(self) -> dict[str, str]:
        """Article id -> the article that stands for its independent source."""
        found = {article.id: article.id for article in self.briefing.articles}
        for group in self.briefing.duplicates:
            found.update(dict.fromkeys(group, group[0]))
        return found

    @cached_property
    def marked(self) -> dict[str, list[tuple[Span, Stop]]]:
        """Article id -> every item of that article, in reading order."""
        found: dict[str, list[tuple[Span, Stop]]] = {article: [] for article in self.articles}
        for stop in self._items():
            for span in self.pieces(stop):
                found[span.article].append((span, stop))
        for items in found.values():
            items.sort(key=lambda item: (item[0].start, -item[0].end, item[1].key))
        return found

    def name(self, actor: str | None) -> str:
        """The actor's name, empty for none or an unknown one."""
        return self.actors[actor].name if actor in self.actors else ""

    def text(self, span: Span) -> str:
        """The verbatim text of a span."""
        return self.articles[span.article].text[span.start : span.end]

    def label(self, article: str) -> str:
        """Outlet or file name, cut short, made distinct where two articles share it."""
        return self._labels[article]

    @cached_property
    def _labels(self) -> dict[str, str]:
        short = {one.id: one.outlet or _cut(one.stem) for one in self.briefing.articles}
        counts = Counter(short.values())
        return {one: f"{label} ({one})" if counts[label] > 1 else label for one, label in short.items()}

    def paragraph(self, span: Span) -> int:
        """Number of the paragraph the span starts in, 0 where it stands in none."""
        line = self.articles[span.article].line_at(span.start)
        return line.paragraph if line else 0

    def place(self, span: Span) -> str:
        """`RFI ¶2`."""
        return f"{self.label(span.article)} ¶{self.paragraph(span)}"

    def independent(self, spans: tuple[Span, ...]) -> int:
        """How many independent sources these places come from."""
        return len({self.sources.get(span.article, span.article) for span in spans})

    def pieces(self, stop: Stop, aspect: int = 0) -> tuple[Span, ...]:
        """What to highlight for a stop: the pieces of a quote, else the span itself."""
        if stop.kind == "quote" and stop.id in self.quotes:
            member = self.group(stop.id)[aspect] if aspect else stop.id
            return self.quotes[member].spans
        if stop.kind == "actor" and stop.id in self.actors:
            return self.actors[stop.id].mentions
        return stop.spans[aspect : aspect + 1]

    def actor_of(self, stop: Stop) -> str | None:
        """The actor an item belongs to: who speaks, who is bound, who denies, whose name stands there."""
        if stop.kind == "actor":
            return stop.id
        if stop.kind == "quote" and stop.id in self.quotes:
            return self.quotes[stop.id].speaker
        if stop.kind == "pledge" and stop.id in self.pledges:
            return next(iter(self.pledges[stop.id].actors), None)
        if stop.kind == "dispute" and stop.id in self.disputes:
            return self.disputes[stop.id].claimer or self.disputes[stop.id].denier
        return self.named_in(stop.spans[0]) if stop.spans else None

    def named_in(self, span: Span) -> str | None:
        """The first actor named inside a span."""
        mentions, owners = self._mentions.get(span.article, ([], []))
        at = bisect_right(mentions, span.start - 1)
        return owners[at] if at < len(mentions) and mentions[at] < span.end else None

    @cached_property
    def _mentions(self) -> dict[str, tuple[list[int], list[str]]]:
        places: dict[str, list[tuple[int, str]]] = {}
        for actor in self.briefing.actors:
            for span in actor.mentions:
                places.setdefault(span.article, []).append((span.start, actor.id))
        return {
            article: ([start for start, _ in sorted(found)], [owner for _, owner in sorted(found)])
            for article, found in places.items()
        }

    def _items(self) -> Iterator[Stop]:
        yield from self.stops.values()
        for identity, one in self.discrepancies.items():
            for at in range(len(one.values)):
                yield Stop("discrepancy", identity, one.values[at:] + one.values[:at])


def _cut(stem: str) -> str:
    stem = _hash.sub("", stem)
    return stem if len(stem) <= LONGEST_STEM else stem[: LONGEST_STEM - 1] + "…"


def _cover(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].article, min(one.start for one in spans), max(one.end for one in spans))
