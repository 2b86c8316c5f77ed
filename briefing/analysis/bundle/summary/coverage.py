"""One greedy ranking: the worthiest sentence that still says something new, again and again."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from briefing.analysis.bundle.summary.repetition import Repetition

__all__ = ["LONGEST", "greedy"]

TOO_LIKELY = 0.3
"""Chance of repetition from which a sentence is left out of every summary; .2 to .5 differ little."""
LONGEST = 1000
"""Sentences a ranking holds at most; no summary is longer."""


def greedy(worths: Sequence[float], repetition: Repetition, admitted: Sequence[int]) -> list[int]:
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
        for other, chance in repetition.of(index):
            if other in news:
                news[other] *= 1 - chance
                if chance >= TOO_LIKELY:
                    del news[other]
    return chosen
