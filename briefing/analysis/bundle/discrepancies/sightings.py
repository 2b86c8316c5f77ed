"""Figures of the bundle, each with what it is about as weighted keys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.analysis.bundle.keys import Keys, keys_of
from briefing.analysis.bundle.kin import families, kin
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.vectors import Rarity, Vector
from briefing.model import Figure, Sentence, Span

__all__ = ["Sighting", "gather"]

ABOUT_WEIGHT = 2.0
"""Weight of the noun that is counted against a word of the clause around it."""
FADING = 0.25
"""How fast a word of the clause counts for less, the farther from the verb; .15 to .4 find the same."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One figure in one article."""

    article: str
    source: int
    """Number of its independent source."""
    figure: Figure
    about: Vector
    """What is counted and the clause around it."""
    sentence: Vector
    topic: Span

    @property
    def span(self) -> Span:
        """Its place."""
        return self.figure.slice.within(self.article)


def gather(reports: Sequence[Report], sources: Mapping[str, int]) -> list[Sighting]:
    """Every figure of every article, in reading order."""
    keys = {
        report.id: [_keys(report, sentence) for sentence in report.analysis.sentences] for report in reports
    }
    rarity = Rarity(found for sentences in keys.values() for found in sentences)
    return [
        Sighting(
            article=report.id,
            source=sources[report.id],
            figure=figure,
            about=_about(figure, rarity),
            sentence=rarity.vector(keys[report.id][figure.sentence]),
            topic=(figure.topic or report.analysis.sentences[figure.sentence].slice).within(report.id),
        )
        for report in reports
        for figure in report.analysis.figures
    ]


def _keys(report: Report, sentence: Sentence) -> Keys:
    return families(keys_of(sentence.slice.of(report.text)))


def _about(figure: Figure, rarity: Rarity) -> Vector:
    weights: dict[str, float] = {}
    for rank, term in enumerate(map(kin, figure.context)):
        weights[term] = max(weights.get(term, 0.0), rarity.of(term) / (1 + FADING * rank))
    for term in map(kin, figure.about):
        weights[term] = max(weights.get(term, 0.0), rarity.of(term) * ABOUT_WEIGHT)
    return Vector(weights)
