"""Where the bundle rests on one leg: single sources and sources without a name."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.sources import sources_of
from briefing.model import Gaps, Pledge, Quote, Span

__all__ = ["find"]

Item = tuple[str, tuple[Span, ...]]
"""Id of a quote or pledge, and where it stands."""


def find(
    reports: Sequence[Report],
    quotes: Sequence[Quote],
    quote_groups: Sequence[tuple[str, ...]],
    pledges: Sequence[Pledge],
    pledge_groups: Sequence[tuple[str, ...]],
    duplicates: Sequence[tuple[str, ...]],
) -> Gaps:
    """Single-source items and quotes whose source has no name.

    A pledge inside a quote that another source carries too is carried with it, and the other way
    round. A bundle that is one source altogether has no single-source items: there is nothing to compare.
    """
    sources = sources_of(reports, duplicates)
    unnamed = tuple(quote.id for quote in quotes if quote.speaker_state == "unnamed" and not quote.in_noise)
    if len(set(sources.values())) == 1:
        return Gaps(unnamed=unnamed)
    told: list[Item] = [(quote.id, quote.spans) for quote in quotes if not quote.in_noise]
    bound: list[Item] = [(pledge.id, (pledge.span,)) for pledge in pledges if not pledge.in_noise]
    told_twice = _backed(told, quote_groups, sources)
    bound_twice = _backed(bound, pledge_groups, sources)
    alone = [
        *_alone(told, told_twice, _Places(bound, bound_twice)),
        *_alone(bound, bound_twice, _Places(told, told_twice)),
    ]
    return Gaps(single_source=tuple(alone), unnamed=unnamed)


def _backed(
    items: Sequence[Item], groups: Iterable[tuple[str, ...]], sources: Mapping[str, int]
) -> frozenset[str]:
    """Ids that another source carries too; copies and shared wire text are one source."""
    home = {identity: sources[spans[0].article] for identity, spans in items}
    return frozenset(
        identity
        for group in groups
        if len({home[member] for member in group if member in home}) > 1
        for identity in group
    )


class _Places:
    """Where the backed items of one kind stand."""

    def __init__(self, items: Sequence[Item], backed: frozenset[str]) -> None:
        self._spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for identity, spans in items:
            if identity in backed:
                for span in spans:
                    self._spans[span.article].append((span.end, span.start))
        for ends in self._spans.values():
            ends.sort()

    def touch(self, span: Span) -> bool:
        """Whether one of them overlaps the span."""
        ends = self._spans.get(span.article, [])
        first = bisect_left(ends, (span.start + 1, 0))
        return first < len(ends) and ends[first][1] < span.end


def _alone(items: Sequence[Item], backed: frozenset[str], beside: _Places) -> list[str]:
    return [
        identity
        for identity, spans in items
        if identity not in backed and not any(beside.touch(span) for span in spans)
    ]
