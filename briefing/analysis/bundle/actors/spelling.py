"""Whether two names are spellings of one: order, initials, middle names, transliteration."""

import unicodedata
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from briefing.analysis.article.names import vocabulary

__all__ = ["is_variant", "same_name", "scripts", "skeleton"]

SHORTEST_VARIANT = 5
"""Letters from which one edit may be a spelling variant."""
LONGER_VARIANT = 8
"""Letters from which two edits may be."""


def same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names are one name: order, initials, middle names and spelling apart."""
    if sorted(left) == sorted(right):
        return True
    short, long = sorted((left, right), key=len)
    if len(short) < len(long):
        if len(short) > 1 and short == long[-len(short) :]:
            return True  # Suu Kyi, bin Laden
        return (
            short[-1] == long[-1] and _first_fits(short[0], long[0]) and _is_subsequence(short[1:], long[1:])
        )
    different = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(different) < len(left) and all(_fits(a, b) for a, b in different)


def _first_fits(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short))


def _is_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def _fits(left: str, right: str) -> bool:
    if 1 in (len(left), len(right)):
        return left[0] == right[0]
    return is_variant(left, right)


def is_variant(left: str, right: str) -> bool:
    """Whether two words may be spellings of one name: one or two edits, the same initial."""
    if left == right:
        return True
    shorter = min(len(left), len(right))
    if shorter < SHORTEST_VARIANT or left[0] != right[0]:
        return False
    if vocabulary.is_given(left) and vocabulary.is_given(right) and skeleton(left) != skeleton(right):
        return False
    if scripts(left) != scripts(right):
        return False
    allowed = 2 if shorter >= LONGER_VARIANT else 1
    distance: int = DamerauLevenshtein.distance(left, right, score_cutoff=allowed)
    return distance <= allowed


@cache
def scripts(word: str) -> frozenset[str]:
    """The scripts of its letters: a name with one letter of another script is a look-alike, no variant."""
    return frozenset(unicodedata.name(letter, "").partition(" ")[0] for letter in word if letter.isalpha())


def skeleton(word: str) -> str:
    """Initial and consonants, doubled ones once: what spellings from other scripts keep."""
    kept = word[:1]
    for letter in word[1:]:
        if letter not in "aeiouyhj" and letter != kept[-1]:
            kept += letter
    return kept
