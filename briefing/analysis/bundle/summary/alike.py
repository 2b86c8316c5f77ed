"""Which sentences of the bundle say the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.bundle.summary.candidates import Candidate
from briefing.analysis.bundle.vectors import Rarity, alike, neighbours

__all__ = ["Likeness", "compare"]

SHRINKAGE = 8.0
"""Chosen with the weights of `vectors`, in the same way: 4 and 16 find a tenth fewer."""
LEAST = 0.1
"""Likeness below which two sentences are strangers."""
RAREST = 10
POSTINGS = 48
"""Keys of a sentence that look for partners, and partners that one of them brings at most."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Pairs of like sentences."""

    partners: tuple[dict[int, float], ...]
    """Candidate index -> partner index -> likeness, from LEAST to 1."""

    def between(self, left: int, right: int) -> float:
        """0 for strangers."""
        return self.partners[left].get(right, 0.0)


def compare(candidates: Sequence[Candidate]) -> Likeness:
    """All pairs that are alike; sentences that share none of their rarest keys are never looked at."""
    rarity = Rarity(candidate.keys for candidate in candidates)
    vectors = [rarity.vector(candidate.keys) for candidate in candidates]
    partners: tuple[dict[int, float], ...] = tuple({} for _ in candidates)
    for left, right in neighbours(vectors, RAREST, POSTINGS):
        found = alike(vectors[left], vectors[right], SHRINKAGE)
        if found >= LEAST:
            partners[left][right] = partners[right][left] = found
    return Likeness(partners)
