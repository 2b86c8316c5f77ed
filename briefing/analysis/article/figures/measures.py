"""Units of measure, words of approximation, and how far a written number may be from the true one."""

import re

from briefing.analysis import lexicon
from briefing.analysis.article.figures.numerals import Numeral

__all__ = ["approximation", "of", "reach"]

ABOUT = 0.05
"""Share by which `around 30` may be off at most; one unit of its last digit (3,200: 100) may be less."""
BELOW = 0.1
"""Share by which `nearly 2,000` may be too high at most."""
ROUND = 0.05
"""Share by which a round plain number (2,000) may be off; 41 is 41."""
MUCH_MORE = 0.5
"""`more than 1,000` reaches up to the next round number, but not beyond this share."""
DURATION = "days"
"""Unit that all spans of time are compared in."""
WINDOW = 24
"""Characters before a number in which its approximation stands."""

_UNITS = {word: (unit, float(factor)) for word, unit, factor in lexicon.rows("measures")}
_KINDS = {row[0]: row[1] for row in lexicon.rows("approximations")}
_WORDS = "|".join(sorted(map(re.escape, _KINDS), key=lambda words: (-len(words), words)))
_BEFORE = re.compile(rf"\b({_WORDS})\s+(?:an?\s+)?$", re.IGNORECASE)
_ODD = re.compile(r"-odd\b|\s+or so\b")
_OR_MORE = re.compile(r"\s+or more\b")


def of(lemma: str) -> tuple[str, float] | None:
    """The unit a measure noun is compared in, and how much of it one is."""
    return _UNITS.get(lemma)


def approximation(text: str, numeral: Numeral, floor: int, unit: str) -> tuple[int, str]:
    """Where the number's phrase starts, and `above`, `below`, `about` or nothing."""
    start = max(floor, numeral.start - WINDOW)
    match = _BEFORE.search(text[start : numeral.start])
    if match and not (unit == DURATION and match[1].casefold() == "over"):  # in the course of
        return start + match.start(), _KINDS[match[1].casefold()]
    after = text[numeral.end : numeral.end + WINDOW]
    return numeral.start, "about" if _ODD.match(after) else "above" if _OR_MORE.match(after) else ""


def reach(numeral: Numeral, kind: str) -> tuple[float, float]:
    """Least and greatest value of a number written exactly, or as `above`, `below` or `about` a value."""
    value = numeral.value
    step = _round_step(numeral)
    if kind == "above":
        return value, value + min(step, MUCH_MORE * value)
    if kind == "below":
        return value - min(step, BELOW * value), value
    if kind == "about":
        slack = min(step, ABOUT * value)
        return value - slack, value + slack
    if numeral.unit or numeral.step > 1 or value != int(value):
        slack = numeral.step / 2
    else:
        slack = min(step / 2, ROUND * value) if step > 1 else 0.0
    return value - slack, value + slack


def _round_step(numeral: Numeral) -> float:
    """Ten to the number of noughts a value ends on, in units of its last written digit."""
    step = numeral.step
    digits = round(numeral.value / step)
    while digits and digits % 10 == 0:
        digits //= 10
        step *= 10
    return step
