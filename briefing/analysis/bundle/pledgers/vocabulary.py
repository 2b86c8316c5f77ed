"""Patterns over the small word lists that tell who may speak for whom."""

import re

from briefing.analysis import lexicon

__all__ = ["COMPANY", "FIRM", "MOUTHS", "OFFICE", "PUBLIC"]


def _any(name: str) -> "re.Pattern[str]":
    """Any of that small list's words."""
    words = next(row[-1].split() for row in lexicon.rows("pledge_words") if row[0] == name)
    return re.compile(rf"\b(?:{'|'.join(words)})s?\b", re.IGNORECASE)


MOUTHS = _any("mouthpieces")
OFFICE = _any("offices")
COMPANY = _any("companies")
FIRM = _any("firms")
PUBLIC = _any("public")
