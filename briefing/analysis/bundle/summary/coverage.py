"""One greedy ranking: the worthiest sentence that still adds something, again and again."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from briefing.analysis.bundle.summary.alike import Likeness

__all__ = ["LONGEST", "greedy"]

REPEATS = 0.2
"""Likeness to a chosen sentence from which another one says the same and is left out."""
NEARNESS = 2.0
"""How strongly likeness below REPEATS holds a sentence back."""
LONGEST = 1000
"""Sentences a ranking holds at most; no summary is longer."""


def greedy(
    worths: Sequence[float],
    concepts: Sequence[tuple[str, ...]],
    weights: dict[str, float],
    likeness: Likeness,
    admitted: Sequence[int],
) -> list[int]:
    """Indexes of sentences, best first.

    A sentence's value never rises while others are chosen, so a stale value on top of the heap is
    worked out anew and pushed back (Minoux's lazy greedy).
    """
    totals = {i: sum(weights[concept] for concept in concepts[i]) for i in admitted}
    covered: set[str] = set()
    nearest: defaultdict[int, float] = defaultdict(float)
    chosen: list[int] = []

    def value(i: int) -> float:
        fresh = sum(weights[concept] for concept in concepts[i] if concept not in covered)
        novelty = fresh / totals[i] if totals[i] else 0.0
        return worths[i] * novelty * max(0.0, 1 - NEARNESS * nearest[i])

    heap = [(-worths[i], i) for i in admitted]
    heapify(heap)
    while heap and len(chosen) < LONGEST:
        stale, i = heappop(heap)
        if nearest[i] >= REPEATS:
            continue
        now = -value(i)
        if now > stale and heap and (now, i) > heap[0]:
            heappush(heap, (now, i))
            continue
        if now >= 0:
            break
        chosen.append(i)
        covered.update(concepts[i])
        for other, alike in likeness.partners[i].items():
            nearest[other] = max(nearest[other], alike)
    return chosen
