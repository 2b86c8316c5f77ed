"""Which sentences say the same: weighted overlap of terms and figures, through an inverted index."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.bundle.summary.candidates import Candidate

__all__ = ["Likeness", "compare"]

NAME_WEIGHT = 0.4
"""Weight of a name against another term: who speaks is no evidence of what is said."""
FIGURE_WEIGHT = 2.0
DATE_WEIGHT = 1.5
"""A shared figure is the best sign of a shared fact, a shared date a good one."""
SHRINKAGE = 8.0
"""Added to both sentences' weight, so that two short sentences are not alike by one word.
The four numbers were chosen on sentences of the gold bundles that share a nugget, by how many are
found before the first 100 pairs that share none; doubling or halving any of them moves little."""
LEAST = 0.1
"""Likeness below which two sentences are strangers."""
RAREST = 10
"""Keys of a sentence that look for partners: its weightiest ones."""
POSTINGS = 48
"""Partners one key brings at most, nearest in reading order: bounds the cost by the sentences."""


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
    vectors = _vectors(candidates)
    sizes = [sum(vector.values()) + SHRINKAGE for vector in vectors]
    index: dict[str, list[int]] = defaultdict(list)
    partners: tuple[dict[int, float], ...] = tuple({} for _ in candidates)
    for number, vector in enumerate(vectors):
        rarest = sorted(vector, key=lambda key: (-vector[key], key))[:RAREST]
        near = dict.fromkeys(other for key in rarest for other in index[key][-POSTINGS:])
        for other in near:
            shared = _overlap(vector, vectors[other])
            # The geometric mean of both containments: the same from either side.
            alike = shared / math.sqrt(sizes[number] * sizes[other])
            if alike >= LEAST:
                partners[number][other] = partners[other][number] = alike
        for key in rarest:
            index[key].append(number)
    return Likeness(partners)


def _overlap(left: dict[str, float], right: dict[str, float]) -> float:
    if len(left) > len(right):
        left, right = right, left
    return sum(min(weight, right[key]) for key, weight in left.items() if key in right)


def _vectors(candidates: Sequence[Candidate]) -> list[dict[str, float]]:
    frequency = Counter(key for candidate in candidates for key in candidate.keys.all)
    total = len(candidates)
    return [
        {
            key: math.log(1 + total / frequency[key]) * _kind_weight(candidate, key)
            for key in sorted(candidate.keys.all)
        }
        for candidate in candidates
    ]


def _kind_weight(candidate: Candidate, key: str) -> float:
    if key[0] == "#":
        return FIGURE_WEIGHT
    if key[0] == "@":
        return DATE_WEIGHT
    return NAME_WEIGHT if key in candidate.keys.names else 1.0
