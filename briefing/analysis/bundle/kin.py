"""Words that name one thing: families of near-synonyms, and a country with its demonyms."""

from functools import cache, lru_cache

from briefing.analysis import lexicon
from briefing.analysis.bundle.keys import Keys
from briefing.analysis.terms import stem

__all__ = ["families", "kin"]


KEPT = 1 << 16
"""Sentences whose families are remembered, for the same reason as their keys."""


def kin(term: str) -> str:
    """The term that stands for the family of this one; itself where it has none."""
    return _families().get(term, term)


@lru_cache(maxsize=KEPT)
def families(keys: Keys) -> Keys:
    """The keys with every term standing for its family."""
    return Keys(tuple(map(kin, keys.terms)), keys.figures, frozenset(map(kin, keys.names)))


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lexicon.entries("kin"):
        members = [stem(word) for word in line.split()]
        for member in members:
            found.setdefault(member, members[0])
    for _, names, demonyms, *_ in lexicon.rows("countries"):
        words = [word for group in (names, demonyms) for word in group.split("|") if word and " " not in word]
        for word in words:
            found.setdefault(stem(word), stem(words[0]))
    return found
