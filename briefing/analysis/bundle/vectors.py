"""Sentences and quotes as weighted sets of keys: how rare what they share is, and who to compare at all."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.analysis.bundle.keys import Keys

__all__ = ["Rarity", "Vector", "alike", "neighbours", "shared"]


class Vector(dict[str, float]):
    """Key -> weight, keys in sorted order, with the sum of the weights worked out once."""

    __slots__ = ("total",)

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__(sorted(weights.items()))
        self.total = sum(self.values())


NAME_WEIGHT = 0.4
"""Weight of a name against another term: who is spoken of is little evidence of what is said."""
FIGURE_WEIGHT = 2.0
DATE_WEIGHT = 1.5
"""A shared figure is the best sign of a shared fact, a shared date a good one.
The three were chosen on sentences of the gold bundles that share a nugget, by how many of them are
found before the first 100 pairs that share none; doubling or halving any of them moves little."""
_KINDS = {"#": FIGURE_WEIGHT, "@": DATE_WEIGHT}

MOST = 20
"""Others that one text is compared with; in bundles of a few articles the bound is never met."""
LARGE = 3000
LARGE_RAREST = 5
LARGE_POSTINGS = 12
LARGE_MOST = 8
"""Bounds for more texts than LARGE: where thousands tell of one event, every fact has partners to spare."""
LEAST_TEXTS = 50
"""A bundle of fewer sentences is weighed as if it had so many: in two short texts every word is rare."""


class Rarity:
    """How much a key tells: the fewer sentences hold it, the more."""

    def __init__(self, texts: Iterable[Keys]) -> None:
        frequency: Counter[str] = Counter()
        total = 0
        for keys in texts:
            frequency.update(keys.all)
            total += 1
        self._total = max(total, LEAST_TEXTS)
        self._weights = {key: math.log(1 + self._total / count) for key, count in frequency.items()}

    def of(self, key: str) -> float:
        """Logarithm of the inverse share of sentences that hold the key."""
        found = self._weights.get(key)
        return math.log(1 + self._total) if found is None else found

    def vector(self, keys: Keys) -> Vector:
        """The keys of one text with their weights."""
        weights, names, unseen = self._weights, keys.names, math.log(1 + self._total)
        found: dict[str, float] = {}
        for key in keys.all:
            factor = _KINDS.get(key[0]) or (NAME_WEIGHT if key in names else 1.0)
            found[key] = weights.get(key, unseen) * factor
        return Vector(found)


def shared(left: Vector, right: Vector) -> float:
    """Weight of the keys that both hold."""
    both = left.keys() & right.keys()
    # An exact sum: the set lists its keys in another order in every process.
    return math.fsum([min(left[key], right[key]) for key in both]) if both else 0.0


def alike(left: Vector, right: Vector, shrinkage: float) -> float:
    """Geometric mean of how much of each is held by the other, from 0 to 1.

    `shrinkage` is added to the weight of both, so that two short texts are not alike by one word.
    """
    both = shared(left, right)
    if not both:
        return 0.0
    return both / math.sqrt((left.total + shrinkage) * (right.total + shrinkage))


def neighbours(
    vectors: Sequence[Vector], rarest: int, postings: int, most: int = MOST, indexed: int | None = None
) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) worth comparing: those that share one of their `rarest` weightiest keys.

    A key brings the last `postings` texts that hold it at most, and no text is compared with more than
    `most` others, those with most weight in common, so that the cost grows with the number of texts and
    never with its square. With `indexed`, only so many of the first texts are found.
    """
    if len(vectors) > LARGE:
        rarest, postings, most = (
            min(rarest, LARGE_RAREST),
            min(postings, LARGE_POSTINGS),
            min(most, LARGE_MOST),
        )
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        telling = sorted(vector, key=vector.__getitem__, reverse=True)[:rarest]
        common: dict[int, float] = {}
        for key in telling:
            weight = vector[key]
            for other in index[key][-postings:]:
                common[other] = common.get(other, 0.0) + weight
        near = common if len(common) <= most else _heaviest(common, most)
        for earlier in near:
            yield earlier, number
        if indexed is None or number < indexed:
            for key in telling:
                index[key].append(number)


def _heaviest(common: Mapping[int, float], most: int) -> list[int]:
    """The texts with most weight in common, earlier ones first where it is the same."""
    return sorted(sorted(common), key=common.__getitem__, reverse=True)[:most]
