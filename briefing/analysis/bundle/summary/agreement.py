"""Which sentences of other sources say the same as one of the summary."""

from collections.abc import Sequence

from briefing.analysis.bundle.summary.alike import Likeness
from briefing.analysis.bundle.summary.candidates import Candidate
from briefing.model import Span

__all__ = ["also"]

SAME = 0.2
"""Likeness from which a sentence of another article is named as saying the same: of pairs of sentences
that state nuggets, those above it share one in 19 of 20 cases; .25 finds a quarter fewer, .15 is right in
17 of 20."""


def also(candidates: Sequence[Candidate], likeness: Likeness, index: int) -> tuple[Span, ...]:
    """The closest such sentence of every other article, in reading order."""
    mine = candidates[index]
    closest = {place.article: (1.0, index, place) for place in mine.copies}
    for other, alike in likeness.partners[index].items():
        candidate = candidates[other]
        if alike >= SAME:
            for place in (candidate.span, *candidate.copies):
                before = closest.get(place.article)
                if before is None or (alike, -other) > (before[0], -before[1]):
                    closest[place.article] = (alike, other, place)
    closest.pop(mine.article, None)
    return tuple(place for _, _, place in sorted(closest.values(), key=lambda found: found[1]))
