"""Words that name one thing: families of near-synonyms, and a country with its demonyms."""

from functools import cache

from briefing.analysis import lexicon
from briefing.analysis.terms import stem

__all__ = ["kin"]


def kin(term: str) -> str:
    """The term that stands for the family of this one; itself where it has none."""
    return _families().get(term, term)


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
