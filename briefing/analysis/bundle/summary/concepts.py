"""What the bundle is about: terms and figures, weighed by place and by sources."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.summary.candidates import Candidate
from briefing.analysis.terms import terms

__all__ = ["masses", "place_weight"]

DECAY = 8.0
"""Sentences over which the weight of a place in the article falls to 1/e of the lead's."""
FLOOR = 0.25
"""Weight of a place at the end of a long article, the lead being 1."""
FIGURE_WEIGHT = 1.5
"""Weight of a figure against a term. Pairs of neighbouring terms were weighed too, and told nothing more."""
ONCE_WEIGHT = 0.3
"""Discount of a concept that one sentence alone holds."""
TITLE_BONUS = 0.3
"""What a headline adds to the concepts it names."""
DAMPING = 0.7
"""Exponent on a concept's frequency."""


def place_weight(candidate: Candidate) -> float:
    """Weight of the sentence's place in its article: news tells the main thing first."""
    return FLOOR + (1 - FLOOR) * math.exp(-candidate.order / DECAY)


def concepts_of(candidate: Candidate) -> tuple[str, ...]:
    """The concepts of a sentence, each once, in a fixed order."""
    return tuple(dict.fromkeys((*candidate.keys.terms, *candidate.keys.figures)))


def masses(reports: Sequence[Report], candidates: Sequence[Candidate]) -> list[float]:
    """For each sentence the weight of all its concepts together."""
    held = [concepts_of(candidate) for candidate in candidates]
    weights = weigh(reports, candidates, held)
    return [sum(weights[concept] for concept in found) for found in held]


def weigh(
    reports: Sequence[Report], candidates: Sequence[Candidate], concepts: Sequence[tuple[str, ...]]
) -> dict[str, float]:
    """The weight of every concept: position-weighted frequency times independent sources."""
    frequency: Counter[str] = Counter()
    mass: defaultdict[str, float] = defaultdict(float)
    sources: defaultdict[str, set[int]] = defaultdict(set)
    for candidate, held in zip(candidates, concepts, strict=True):
        place = place_weight(candidate)
        for concept in held:
            frequency[concept] += 1
            mass[concept] += place
            sources[concept].add(candidate.source)
    headlines = _headline_terms(reports)
    return {
        concept: value**DAMPING * len(sources[concept]) * _kind(concept, frequency, headlines)
        for concept, value in mass.items()
    }


def _kind(concept: str, frequency: Mapping[str, int], headlines: frozenset[str]) -> float:
    factor = FIGURE_WEIGHT if concept[0] in "#@" else 1.0
    if frequency[concept] == 1:
        factor *= ONCE_WEIGHT
    return factor * (1 + TITLE_BONUS) if concept in headlines else factor


def _headline_terms(reports: Sequence[Report]) -> frozenset[str]:
    return frozenset(
        term
        for report in reports
        for line in report.article.lines
        if line.kind in ("headline", "standfirst")
        for term in terms(line.slice.of(report.text))
    )
