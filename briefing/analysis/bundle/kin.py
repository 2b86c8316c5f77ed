"""Words that name one thing: families of near-synonyms, and a country with its demonyms."""

from collections.abc import Mapping
from functools import cache, lru_cache

from briefing.analysis import lexicon
from briefing.analysis.bundle.keys import Keys
from briefing.analysis.bundle.phrases import term_of
from briefing.analysis.terms import stem

__all__ = ["families", "kin", "relative", "relatives"]


KEPT = 1 << 16
"""Sentences whose families are remembered, for the same reason as their keys."""


def kin(term: str) -> str:
    """The term that stands for the family of this one; itself where it has none."""
    return _families().get(term, term)


def relative(term: str) -> str:
    """The same for the wider families, in which words stand that are one only where the matter is one."""
    return _wider().get(term, term)


@lru_cache(maxsize=KEPT)
def families(keys: Keys) -> Keys:
    """The keys with every term standing for its family."""
    return Keys(tuple(map(kin, keys.terms)), keys.figures, frozenset(map(kin, keys.names)))


@lru_cache(maxsize=KEPT)
def relatives(keys: Keys) -> Keys:
    """The keys with every term standing for its wider family."""
    return Keys(tuple(map(relative, keys.terms)), keys.figures, frozenset(map(relative, keys.names)))


@cache
def _families() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in lexicon.entries("kin"):
        _add(found, line)
    for _, names, demonyms, *_ in lexicon.rows("countries"):
        words = [word for group in (names, demonyms) for word in group.split("|") if word and " " not in word]
        for word in words:
            found.setdefault(stem(word), stem(words[0]))
    return found


@cache
def _wider() -> Mapping[str, str]:
    found = dict(_families())
    for line in lexicon.entries("relatives"):
        _add(found, line)
    return found


def _add(found: dict[str, str], line: str) -> None:
    """Take in a family; its first word may belong to one that is known."""
    members = [term_of(entry) for entry in line.split()]
    head = found.get(members[0], members[0])
    for member in members:
        found.setdefault(member, head)
