"""Two numbers that are one range, and changes from one number to another."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.analysis.article.figures.numerals import Numeral

__all__ = ["folded"]

WINDOW = 10
"""Characters before the first number in which `between` or `from` stands."""

_TO = re.compile(r"\s?(?:to|[-–—])\s?")
_AND = re.compile(r"\s(?:and|to)\s")
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)


def folded(text: str, numerals: Sequence[Numeral]) -> list[Numeral]:
    """The numbers with ranges made one; of a change (`from 10 to 35 per cent`) the outcome is kept."""
    found: list[Numeral] = []
    for numeral in numerals:
        joined = _joined(text, found[-1], numeral) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(numeral)
    return found


def _joined(text: str, left: Numeral, right: Numeral) -> Numeral | None:
    if left.unit not in ("", right.unit) or left.top is not None:
        return None
    between = text[left.end : right.start]
    before = text[max(0, left.start - WINDOW) : left.start]
    if _FROM.search(before):
        return right if _TO.fullmatch(between) else None
    if _TO.fullmatch(between) or (_BETWEEN.search(before) and _AND.fullmatch(between)):
        low = left.value if left.step > 1 else left.value * max(1.0, right.step)
        return replace(right, start=left.start, value=low, top=right.value) if low < right.value else None
    return None
