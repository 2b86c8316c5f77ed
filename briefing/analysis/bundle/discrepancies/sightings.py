"""Figures of the bundle, each with what it is about, whose it is and what it is told in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.analysis.article.figures.moments import YEARLESS
from briefing.analysis.bundle.discrepancies.tellings import Tellings
from briefing.analysis.bundle.discrepancies.whose import Owners
from briefing.analysis.bundle.keys import Keys, keys_of
from briefing.analysis.bundle.kin import relative, relatives
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.vectors import Rarity, Vector
from briefing.model import Figure, Sentence, Span

__all__ = ["Sighting", "gather"]

ABOUT_WEIGHT = 2.0
"""Weight of the noun that is counted against a word of the clause around it."""
FADING = 0.25
"""How fast a word of the clause counts for less, the farther from the verb; .15 to .4 find the same."""

_NUMBER = re.compile(r"\d[\d.,\xa0]*")


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
    owners: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of the actors whose figure it is."""
    tellings: frozenset[int] = frozenset()
    """Numbers of the utterances and pledges, told by several sources, in which it stands."""

    digits: str = ""
    """The digits of a number as written."""

    @property
    def span(self) -> Span:
        """Its place."""
        return self.figure.slice.within(self.article)


def gather(
    reports: Sequence[Report],
    sources: Mapping[str, int],
    today: Mapping[str, float],
    owners: Owners,
    tellings: Tellings,
) -> list[Sighting]:
    """Every figure of every article, in reading order; `today` is each article's date as an ordinal."""
    keys = {
        report.id: [_keys(report, sentence) for sentence in report.analysis.sentences] for report in reports
    }
    rarity = Rarity(found for sentences in keys.values() for found in sentences)
    return [
        Sighting(
            article=report.id,
            source=sources[report.id],
            figure=_dated(figure, today[report.id]),
            about=_about(figure, rarity),
            sentence=rarity.vector(keys[report.id][figure.sentence]),
            topic=(figure.topic or report.analysis.sentences[figure.sentence].slice).within(report.id),
            owners=owners.of(report.id, figure.holder),
            tellings=tellings.of(report.id, figure.slice),
            digits=_digits(report.text, figure),
        )
        for report in reports
        for figure in report.analysis.figures
    ]


def _dated(figure: Figure, today: float) -> Figure:
    """A date without a year in an article without a date is of the year of the other articles."""
    if figure.unit != YEARLESS or not today:
        return figure
    days = (date.fromordinal(int(day)) for day in (figure.low, figure.high))
    year = date.fromordinal(int(today)).year
    try:
        low, high = (float(day.replace(year=year).toordinal()) for day in days)
    except ValueError:  # 29 February
        return figure
    return replace(figure, low=low, high=high, unit="")


def _keys(report: Report, sentence: Sentence) -> Keys:
    return relatives(keys_of(sentence.slice.of(report.text)))


def _digits(text: str, figure: Figure) -> str:
    number = _NUMBER.search(text, figure.start, figure.end) if figure.kind == "number" else None
    return "".join(filter(str.isdigit, number.group())) if number else ""


def _about(figure: Figure, rarity: Rarity) -> Vector:
    weights: dict[str, float] = {}
    for rank, term in enumerate(map(relative, figure.context)):
        weights[term] = max(weights.get(term, 0.0), rarity.of(term) / (1 + FADING * rank))
    for term in map(relative, figure.about):
        weights[term] = max(weights.get(term, 0.0), rarity.of(term) * ABOUT_WEIGHT)
    return Vector(weights)
