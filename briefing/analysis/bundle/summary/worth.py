"""How much a sentence is worth to a briefing before any other is chosen."""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.analysis import lexicon
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.summary import alike, concepts
from briefing.analysis.bundle.summary.alike import Likeness
from briefing.analysis.bundle.summary.candidates import Candidate

__all__ = ["FACT", "MAIN", "features", "worths"]

FACT: Mapping[str, float] = {
    "bias": -5.3,
    "place": 1.2,
    "length": 1.0,
    "opens": 0.45,
    "quoted": -1.9,
    "speech only": 1.6,
    "figures": 0.5,
    "shared figure": 1.0,
    "decision": 0.55,
    "hangs": -0.45,
    "names": -1.4,
    "support": 8.7,
    "headline": 4.7,
}
"""Log-odds that a sentence states a fact a briefing needs, per unit of each feature."""
MAIN: Mapping[str, float] = {
    "bias": -6.05,
    "length": 1.7,
    "support": 3.8,
    "headline": 5.4,
    "mass": 0.75,
    "depth": -1.9,
    "shared speech": -10.7,
}
"""Log-odds that it states a main fact, or several. Both are logistic regressions on twelve annotated
bundles (Does the sentence state a nugget? Nuggets of weight 3 and more?), rounded. Fitted without a
bundle, they rank its sentences with an area under the curve of .87 and .94. To fit anew: the features of
`features` against the nuggets; judge by bundles left out, and by bundles with one article left out."""
MAIN_SHARE = 0.75
"""What a main fact counts beside a fact; .5 to 1 make the same summaries but for a sentence or two."""
BACKERS = 3
"""Other sources whose agreement counts: the best three, so that large bundles compare to small ones."""
MOST_FIGURES = 2
MOST_DECISIONS = 2
"""More figures or words of decision than these add nothing."""
SPEECH_ONLY = 0.9
"""Share of quotation from which a sentence is nothing but speech."""
LEAST_MASS = 0.5
"""Keeps the logarithm of a sentence without concepts finite."""

_DECISION = re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon.entries('decisions')))})\b")


def worths(reports: Sequence[Report], candidates: Sequence[Candidate], likeness: Likeness) -> list[float]:
    """The worth of every sentence, from 0 to 1 + MAIN_SHARE."""
    return [
        _chance(FACT, found) + MAIN_SHARE * _chance(MAIN, found)
        for found in features(reports, candidates, likeness)
    ]


def _chance(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-math.fsum(weight * found[name] for name, weight in weights.items())))


def features(
    reports: Sequence[Report], candidates: Sequence[Candidate], likeness: Likeness
) -> list[Mapping[str, float]]:
    """What the two regressions look at, by name."""
    supports = _supports(candidates, likeness)
    headlines = alike.to_headlines(reports, candidates)
    masses = concepts.masses(reports, candidates)
    greatest = max(masses, default=1.0) or 1.0
    shared = _shared_figures(candidates)
    return [
        {
            **_own_features(candidate),
            "shared figure": float(not shared.isdisjoint(candidate.keys.figures)),
            "support": supports[index],
            "headline": headlines[index],
            "mass": math.log((masses[index] + LEAST_MASS) / greatest),
            "depth": candidate.depth,
            "shared speech": supports[index] * candidate.quoted,
        }
        for index, candidate in enumerate(candidates)
    ]


def _own_features(candidate: Candidate) -> dict[str, float]:
    """What can be told from the sentence alone."""
    decisions = set(_DECISION.findall(candidate.text.casefold()))
    return {
        "bias": 1.0,
        "place": concepts.place_weight(candidate),
        "length": math.log(max(1, candidate.words)),
        "opens": float(candidate.opens),
        "quoted": candidate.quoted,
        "speech only": float(candidate.quoted > SPEECH_ONLY),
        "figures": float(min(MOST_FIGURES, len(candidate.keys.figures))),
        "decision": float(min(MOST_DECISIONS, len(decisions))),
        "hangs": float(candidate.dangling),
        "names": len(candidate.keys.names) / max(1, len(candidate.keys.terms)),
    }


def _shared_figures(candidates: Sequence[Candidate]) -> frozenset[str]:
    """The numbers that two independent sources give alike."""
    sources: defaultdict[str, set[int]] = defaultdict(set)
    for candidate in candidates:
        for figure in candidate.keys.figures:
            if figure.startswith("#"):
                sources[figure].add(candidate.source)
    return frozenset(figure for figure, found in sources.items() if len(found) > 1)


def _supports(candidates: Sequence[Candidate], likeness: Likeness) -> list[float]:
    """For each sentence the mean likeness of the closest sentences of the sources that agree best."""
    backers = min(BACKERS, len({candidate.source for candidate in candidates}) - 1)
    return [_support(candidates, likeness, index, backers) for index in range(len(candidates))]


def _support(candidates: Sequence[Candidate], likeness: Likeness, index: int, backers: int) -> float:
    best: dict[int, float] = {}
    for other, value in likeness.partners[index].items():
        source = candidates[other].source
        if source != candidates[index].source:
            best[source] = max(best.get(source, 0.0), value)
    return math.fsum(sorted(best.values(), reverse=True)[:backers]) / backers if backers > 0 else 0.0
