"""By when, and how much: time expressions and sums inside an action."""

import re

from briefing.analysis.article.ground import Ground
from briefing.model import Slice

__all__ = ["MONEY", "amount", "deadline"]

OPENERS = frozenset(
    [
        "by",
        "within",
        "before",
        "until",
        "till",
        "from",
        "through",
        "in",
        "on",
        "during",
        "after",
        "for",
        "over",
        "beyond",
        "past",
        "at",
    ]
)
DATED = ("DATE", "TIME")
DAILY = frozenset(("daily", "weekly", "every", "annual", "yearly", "monthly"))
SCALES = "crore|lakh|million|billion|trillion"
CURRENCIES = "dollars?|euros?|pounds?|francs?|rupees?|yen|yuan|naira|kroner|roubles?|rubles?"
MONEY = re.compile(
    r"(?:[A-Z]{0,3}[$€£¥]|\b(?:US\$|Rs\.?|N(?=\d)|EUR|USD|CFA)) ?"
    rf"\d[\d.,]*(?:[- ](?:{SCALES})|bn|m|k)?\b"
    rf"|\b\d[\d.,]*(?: (?:{SCALES}))? (?:U\.S\. |CFA )?(?:{CURRENCIES})\b"
)


AHEAD = OPENERS - {"in", "on", "at", "after", "during"}
"""Those that cannot tell when the promise was made: `pledged $640m on Thursday` is no deadline."""


def deadline(ground: Ground, place: Slice, *, named: bool = False) -> Slice | None:
    """The first time expression inside the place that says when, its preposition included.

    Where what is pledged is `named` by a noun, a bare time belongs to the promise, not to the act.
    """
    tokens = ground.parse.between(place.start, place.end)
    for index, token in enumerate(tokens):
        if token.entity not in DATED or (index and tokens[index - 1].entity in DATED):
            continue
        if token.lower in DAILY:
            continue
        last = index
        while last + 1 < len(tokens) and tokens[last + 1].entity in DATED:
            last += 1
        first = index
        if index and tokens[index - 1].lower in OPENERS:
            first = index - 1
        elif index > 1 and tokens[index - 1].lower == "the" and tokens[index - 2].lower in OPENERS:
            first = index - 2
        if named and tokens[first].lower not in AHEAD:
            continue
        return Slice(tokens[first].start, tokens[last].end)
    return None


def amount(ground: Ground, place: Slice) -> Slice | None:
    """The first sum of money inside the place."""
    found = MONEY.search(ground.text, place.start, place.end)
    return Slice(found.start(), found.end()) if found else None
