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
    closest: dict[str, tuple[float, int]] = {}
    for other, alike in sorted(likeness.partners[index].items()):
        article = candidates[other].article
        if article != candidates[index].article and alike >= SAME:
            closest[article] = max(closest.get(article, (0.0, -1)), (alike, -other))
    return tuple(
        candidates[-number].span for _, number in sorted(closest.values(), key=lambda found: -found[1])
    )
