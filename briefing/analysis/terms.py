"""Words of a text as comparable terms: folded, stemmed, without function words. No import costs."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from snowballstemmer import stemmer

from briefing.analysis import lexicon

__all__ = [
    "WORD",
    "blank",
    "fold",
    "is_function_word",
    "stem",
    "terms",
    "terms_of_word",
    "unaccented",
    "words",
]

WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*(?:-[^\W_]+(?:['’][^\W_]+)*)*")
"""A word with its inner apostrophes and hyphens: `Ukraine’s`, `N'Djamena`, `clean-up`, `U.S`."""

STEMS_KEPT = 1 << 16
"""Word forms whose stem is remembered: more than a bundle of a thousand articles holds."""

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_english = stemmer("english")


def blank(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """The text with these ranges, left to right and apart, turned to blanks; its length is kept."""
    pieces: list[str] = []
    last = 0
    for start, end in ranges:
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*pieces, text[last:]])


def words(text: str) -> Iterator[re.Match[str]]:
    """Every word of the text, as matches, so that its place is known."""
    return WORD.finditer(text)


def unaccented(text: str) -> str:
    """Lower case, straight apostrophes, no accents."""
    plain = text.translate(_MARKS).casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


@lru_cache(maxsize=STEMS_KEPT)
def fold(word: str) -> str:
    """Lower case, without accents and without a possessive ending."""
    return unaccented(word).removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=STEMS_KEPT)
def stem(word: str) -> str:
    """The Snowball stem of a word in any spelling of its case, accents and apostrophes."""
    return str(_english.stemWord(fold(word)))


@lru_cache(maxsize=STEMS_KEPT)
def is_function_word(word: str) -> bool:
    """Whether the word carries grammar rather than matter."""
    return fold(word) in _function_words()


def terms(text: str) -> tuple[str, ...]:
    """The stems of the content words in order; a compound name counts part by part."""
    found: list[str] = []
    for match in WORD.finditer(text):
        found.extend(terms_of_word(match.group()))
    return tuple(found)


@lru_cache(maxsize=STEMS_KEPT)
def terms_of_word(word: str) -> tuple[str, ...]:
    """The terms of one word: `clean-up` is one, like `cleanup`; `Carvalho-Duarte` two, as without hyphen."""
    parts = word.split("-")
    if len(parts) > 1 and not any(part[0].isupper() or part[0].isdigit() for part in parts[1:]):
        parts = ["".join(parts)]
    return tuple(stem(part) for part in parts if len(part) > 1 and not is_function_word(part))


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(lexicon.entries("function_words"))
