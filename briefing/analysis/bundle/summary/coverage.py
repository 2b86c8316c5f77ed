"""One greedy ranking: the worthiest sentence that still says something new, again and again."""

import math
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from briefing.analysis.bundle.summary.alike import Likeness
from briefing.analysis.bundle.summary.candidates import Candidate

__all__ = ["LONGEST", "greedy", "repeats"]

STEEPNESS = 22.0
EVEN = 0.19
"""Chance that one sentence says nothing that a like one does not say: a logistic curve over their
likeness, even at EVEN. Fitted on pairs of sentences of the annotated bundles whose nuggets are, or are
not, all in the other; EVEN was then lowered from .21, since a repetition annoys more than a gap."""
SAME_ARTICLE = -1.2
NEXT_DOOR = 2.9
"""Log-odds that go with it: a reporter does not say a thing twice, but may spell it out next."""
TOO_LIKELY = 0.3
"""Chance of repetition from which a sentence is left out of every summary; .2 to .5 differ little."""
LONGEST = 1000
"""Sentences a ranking holds at most; no summary is longer."""


def greedy(
    worths: Sequence[float], candidates: Sequence[Candidate], likeness: Likeness, admitted: Sequence[int]
) -> list[int]:
    """Indexes of sentences, best first.

    A sentence's value never rises while others are chosen, so a stale value on top of the heap is
    worked out anew and pushed back (Minoux's lazy greedy).
    """
    news = dict.fromkeys(admitted, 1.0)
    heap = [(-worths[index], index) for index in admitted]
    heapify(heap)
    chosen: list[int] = []
    while heap and len(chosen) < LONGEST:
        stale, index = heappop(heap)
        if index not in news:
            continue
        now = -worths[index] * news[index]
        if now > stale:
            heappush(heap, (now, index))
            continue
        chosen.append(index)
        del news[index]
        for other, value in likeness.partners[index].items():
            if other in news:
                chance = repeats(candidates[index], candidates[other], value)
                news[other] *= 1 - chance
                if chance >= TOO_LIKELY:
                    del news[other]
    return chosen


def repeats(before: Candidate, after: Candidate, likeness: float) -> float:
    """The chance that `after` says nothing that `before` has not said."""
    odds = STEEPNESS * (likeness - EVEN)
    if before.article == after.article:
        odds += SAME_ARTICLE
        if abs(before.order - after.order) == 1:
            odds += NEXT_DOOR
    return 1 / (1 + math.exp(-odds))
