"""Pairs of figures of different articles that may be about one thing, and how likely that is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from briefing.analysis.article.figures.moments import WEEKDAY, YEARLESS
from briefing.analysis.bundle.discrepancies.sightings import Sighting
from briefing.analysis.bundle.discrepancies.whose import apart
from briefing.analysis.bundle.vectors import alike, neighbours
from briefing.model import Figure

__all__ = ["Pair", "agree", "comparable", "rivals"]

SENTENCE_SHARE = 0.5
"""What the likeness of the whole sentences adds to that of the figures' own words."""
ABOUT_SHRINKAGE = 4.0
SENTENCE_SHRINKAGE = 8.0
"""See `vectors.alike`."""
ONE_TELLING = 0.2
"""Added where both stand in reports of one utterance or pledge: only rivals of the same unit there could be
meant instead."""
NEAREST_TELLERS = 4
"""Reports of one utterance before a figure's own in which its rivals are looked for."""
LEAST = 0.1
"""Likeness below which two figures are not even rivals."""
FARTHEST_RATIO = 2.0
"""Two numbers farther apart count different things: sources differ in a count, not in its order."""
NEAREST_DAYS = 31
FARTHEST_SHARE = 0.5
"""Two dates farther apart than a month, or half the time until then, date different things."""
SAME_NAME = 0.75
"""Share of letters in common from which two names are spellings of one place."""
WEEK = 7
EPSILON = 1e-9
RAREST = 8
POSTINGS = 24
MOST = 16
"""See `vectors.neighbours`."""

Pair = tuple[int, int]
"""Numbers of two sightings, the earlier first."""


def rivals(sightings: Sequence[Sighting], today: Mapping[str, float]) -> Iterator[tuple[Pair, float]]:
    """Pairs of different articles that may be about one thing, with their likeness."""
    near = set(neighbours([sighting.about for sighting in sightings], RAREST, POSTINGS, MOST))
    for left, right in sorted(near.union(_told_together(sightings))):
        first, second = sightings[left], sightings[right]
        if first.article == second.article or apart(first.owners, second.owners):
            continue
        if comparable(first.figure, second.figure, today[second.article]):
            value = alike(first.about, second.about, ABOUT_SHRINKAGE)
            value += SENTENCE_SHARE * alike(first.sentence, second.sentence, SENTENCE_SHRINKAGE)
            value += 0.0 if first.tellings.isdisjoint(second.tellings) else ONE_TELLING
            if value >= LEAST:
                yield (left, right), value


def _told_together(sightings: Sequence[Sighting]) -> Iterator[Pair]:
    """Figures that stand in reports of one utterance or pledge."""
    told: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for number, sighting in enumerate(sightings):
        for telling in sorted(sighting.tellings):
            before = told[telling, f"{sighting.figure.kind} {sighting.figure.unit}"]
            yield from ((earlier, number) for earlier in before[-NEAREST_TELLERS:])
            before.append(number)


def comparable(left: Figure, right: Figure, today: float) -> bool:
    """Whether the two could be values of one thing at all."""
    if left.kind != right.kind:
        return False
    if left.kind == "place":
        return True
    if left.kind == "date" and WEEKDAY in (left.unit, right.unit):
        return _in_one_week(left, right, today)
    if left.unit != right.unit:
        return False
    if left.kind == "number":
        low, high = sorted((max(left.low, EPSILON), max(right.low, EPSILON)))
        return high <= low * FARTHEST_RATIO
    away = min(abs(left.low - today), abs(right.low - today)) if left.unit != YEARLESS else 0.0
    same_side = (left.low <= today) == (right.low <= today)
    return same_side and abs(left.low - right.low) <= max(NEAREST_DAYS, FARTHEST_SHARE * away)


def _in_one_week(left: Figure, right: Figure, today: float) -> bool:
    """Whether a bare weekday and the other date are days of the week around the article."""
    if _weekday(left) is None or _weekday(right) is None:
        return False
    return all(figure.unit == WEEKDAY or abs(figure.low - today) <= WEEK for figure in (left, right))


def _weekday(figure: Figure) -> float | None:
    """The day of the week of a single day, 0 for Monday."""
    if figure.low != figure.high or figure.unit == YEARLESS:
        return None
    return figure.low if figure.unit == WEEKDAY else (figure.low - 1) % WEEK


def agree(left: Figure, right: Figure) -> bool:
    """Whether one true value could stand behind both."""
    if left.kind == "place":
        return SequenceMatcher(None, left.unit, right.unit).ratio() >= SAME_NAME
    if left.unit != right.unit:
        return _weekday(left) == _weekday(right)
    if left.low == left.high or right.low == right.high:
        return left.low <= right.high and right.low <= left.high
    # Two rounded numbers that meet only at their edges differ: 0.2 and 0.3.
    slack = EPSILON * max(abs(left.high), abs(right.high))
    return left.low < right.high - slack and right.low < left.high - slack
