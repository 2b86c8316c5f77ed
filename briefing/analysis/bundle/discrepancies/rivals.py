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
RARE = 3
RARE_DIGITS = 0.2
"""Added where two figures have so many digits, and the same in whatever order: 960, and 906 by a slip."""
NEAREST = 4
"""Figures before one's own, of the same utterance or the same digits, that are its rivals in any words."""
LEAST = 0.1
"""Likeness below which two figures are not even rivals."""
FARTHEST_RATIO = 2.0
"""Two numbers farther apart count different things: sources differ in a count, not in its order."""
FEWEST = 2
"""Digits, trailing noughts left out, that can change places."""
ONE_MORE_DIGIT = 10.0
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
    for left, right in sorted(near.union(_in_any_words(sightings))):
        first, second = sightings[left], sightings[right]
        if first.article == second.article or apart(first.owners, second.owners):
            continue
        if comparable(first.figure, second.figure, today[second.article]) or _swapped(first, second):
            value = alike(first.about, second.about, ABOUT_SHRINKAGE)
            value += SENTENCE_SHARE * alike(first.sentence, second.sentence, SENTENCE_SHRINKAGE)
            value += 0.0 if first.tellings.isdisjoint(second.tellings) else ONE_TELLING
            value += RARE_DIGITS if _same_digits(first, second, RARE) else 0.0
            if value >= LEAST:
                yield (left, right), value


def _in_any_words(sightings: Sequence[Sighting]) -> Iterator[Pair]:
    """Figures that stand in reports of one utterance or pledge, or have the same digits."""
    marked: defaultdict[str, list[int]] = defaultdict(list)
    for number, sighting in enumerate(sightings):
        marks = [f"told {telling}" for telling in sorted(sighting.tellings)]
        marks += [f"digits {sorted(sighting.digits)}"] if len(sighting.digits) >= RARE else []
        for mark in marks:
            before = marked[f"{mark} {sighting.figure.kind} {sighting.figure.unit}"]
            yield from ((earlier, number) for earlier in before[-NEAREST:])
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


def _swapped(left: Sighting, right: Sighting) -> bool:
    """Whether one has the digits of the other in another order: a slip may make any ratio of them."""
    return _same_digits(left, right, FEWEST)


def _same_digits(left: Sighting, right: Sighting, fewest: int) -> bool:
    """Whether two numbers of one size are written with the same digits, at least so many."""
    if sorted(left.digits) != sorted(right.digits) or left.figure.unit != right.figure.unit:
        return False
    if max(len(digits.rstrip("0")) for digits in (left.digits, right.digits)) < fewest:
        return False
    low, high = sorted((left.figure.low, right.figure.low))
    return high < low * ONE_MORE_DIGIT


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
