"""The chance that a sentence says nothing that another, already chosen, has not said.

Two sentences of different articles repeat each other when they are alike and each is the one of its
article that is most like the other. A sentence of the same article repeats what stands just before
it: a reporter does not say a thing twice, but spells it out next, and spells out the lead most of all.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

from briefing.analysis.bundle.summary.alike import Likeness
from briefing.analysis.bundle.summary.candidates import Candidate

__all__ = ["ELSEWHERE", "WITHIN", "Repetition"]

ELSEWHERE: Mapping[str, float] = {"bias": -0.1, "likeness": 8.5, "rivals": -1.0, "places": -0.4}
WITHIN: Mapping[str, float] = {
    "bias": -2.8,
    "likeness": 9.7,
    "apart": -1.6,
    "paragraph": 2.2,
    "of lead": 1.65,
}
"""Log-odds per unit of each feature, for sentences of two articles and of one: logistic regressions on
pairs of sentences of twelve annotated bundles (Are all nuggets of the one in the other?), rounded. With
everything fitted without the bundle that is judged, .06 of a summary's ten sentences repeat others; .09 do
where likeness alone decides. To fit anew: `features_elsewhere` and `features_within` against the nuggets."""
REACH = 12
"""Sentences before and after in the same article that are looked at; further off the chance is below .02."""


class Repetition:
    """What each sentence repeats of another."""

    def __init__(self, candidates: Sequence[Candidate], likeness: Likeness) -> None:
        self.candidates = candidates
        self.partners = likeness.partners

    def of(self, index: int) -> Iterator[tuple[int, float]]:
        """The sentences that may say nothing new once this one is chosen, with the chance of it."""
        mine = self.candidates[index].article
        for other in self.partners[index]:
            if self.candidates[other].article != mine:
                yield other, _chance(ELSEWHERE, self.features_elsewhere(index, other))
        for other in range(max(0, index - REACH), min(len(self.candidates), index + REACH + 1)):
            if other != index and self.candidates[other].article == mine:
                yield other, _chance(WITHIN, self.features_within(index, other))

    def features_elsewhere(self, chosen: int, other: int) -> Mapping[str, float]:
        """What tells that a sentence of another article says the same, by name."""
        left, right = self.candidates[chosen], self.candidates[other]
        return {
            "bias": 1.0,
            "likeness": self.partners[chosen][other],
            "rivals": math.log(self._rank(chosen, other) * self._rank(other, chosen)),
            "places": abs(math.log((1 + left.order) / (1 + right.order))),
        }

    def features_within(self, chosen: int, other: int) -> Mapping[str, float]:
        """What tells that a sentence of the same article spells out the chosen one, by name."""
        left, right = self.candidates[chosen], self.candidates[other]
        return {
            "bias": 1.0,
            "likeness": self.partners[chosen].get(other, 0.0),
            "apart": math.log(max(1, abs(left.order - right.order))),
            "paragraph": float(left.sentence.paragraph == right.sentence.paragraph),
            "of lead": float(left.order == 0),
        }

    def _rank(self, one: int, other: int) -> int:
        """The place of the other among the sentences of its article, those most like the one first."""
        article, value = self.candidates[other].article, self.partners[one][other]
        return 1 + sum(
            found > value and self.candidates[rival].article == article
            for rival, found in self.partners[one].items()
        )


def _chance(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-math.fsum(weight * found[name] for name, weight in weights.items())))
