"""Two words that say one thing together and another apart: `hand over`, `take part`."""

from collections.abc import Mapping
from functools import cache

from briefing.analysis import lexicon
from briefing.analysis.terms import stem

__all__ = ["joined", "second_words", "term_of"]


def term_of(entry: str) -> str:
    """The term of an entry of the tables of families: a stem, or that of a phrase with its second word."""
    first, _, second = entry.partition("_")
    return f"{stem(first)}_{second}" if second else stem(first)


def joined(first: str, second: str) -> str | None:
    """The term of two neighbouring words, if they make a phrase of the tables."""
    firsts = second_words().get(second)
    return f"{stem(first)}_{second}" if firsts and stem(first) in firsts else None


@cache
def second_words() -> Mapping[str, frozenset[str]]:
    """Second word of a phrase -> stems of the words that make one with it."""
    found: dict[str, set[str]] = {}
    for line in (*lexicon.entries("kin"), *lexicon.entries("relatives")):
        for entry in line.split():
            first, _, second = entry.partition("_")
            if second:
                found.setdefault(second, set()).add(stem(first))
    return {second: frozenset(firsts) for second, firsts in found.items()}
