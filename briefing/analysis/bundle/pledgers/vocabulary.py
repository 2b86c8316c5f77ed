"""Patterns over the small word lists that tell who may speak for whom."""

import re

from briefing.analysis import lexicon

__all__ = ["COMPANY", "DOCUMENT", "FIRM", "HOLDERS", "MOUTHS", "OFFICE", "PUBLIC", "singulars"]


def _words(name: str) -> list[str]:
    return next(row[-1].split() for row in lexicon.rows("pledge_words") if row[0] == name)


def _any(name: str) -> "re.Pattern[str]":
    """Any of that small list's words."""
    return re.compile(rf"\b(?:{'|'.join(_words(name))})s?\b", re.IGNORECASE)


def singulars() -> frozenset[str]:
    """The words for one member of a party."""
    members = [one for _, words, *_ in lexicon.rows("parties") for one in words.split("|")]
    return frozenset(one for one in members if f"{one}s" in members)


MOUTHS = _any("mouthpieces")
OFFICE = _any("offices")
COMPANY = _any("companies")
FIRM = _any("firms")
DOCUMENT = _any("documents")
PUBLIC = _any("public")
HOLDERS = "|".join([*_words("offices"), *_words("mouthpieces"), *lexicon.entries("person_nouns")])
"""Nouns for those who belong to a body, as a pattern."""
