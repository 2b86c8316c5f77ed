"""What a sentence is compared by: stems, the figures it names, its dates."""

from dataclasses import dataclass
from functools import lru_cache

from briefing.analysis.article.figures import dates, numerals
from briefing.analysis.bundle.phrases import joined
from briefing.analysis.terms import WORD, blank, stem, terms_of_word

__all__ = ["Keys", "keys_of"]

KEPT = 1 << 16
"""Sentences whose keys are remembered: summary, echoes and discrepancies ask for the same ones."""
SMALLEST_FIGURE = 4
"""Plain counts below it (`two ships`, `three-day`) tell no two facts apart."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The comparable content of one sentence."""

    terms: tuple[str, ...]
    """Stems of the content words outside figures, in order."""
    figures: tuple[str, ...]
    """`#value unit` of numbers, `@date` of dates: written alike by every source."""
    names: frozenset[str]
    """Terms that stand with a capital inside the sentence."""

    @property
    def all(self) -> frozenset[str]:
        """Terms and figures."""
        return frozenset(self.terms).union(self.figures)


@lru_cache(maxsize=KEPT)
def keys_of(text: str) -> Keys:
    """The keys of a sentence."""
    figures: list[str] = []
    plain = text
    if any(map(str.isdigit, text)) or numerals.WORDED.search(text):
        plain, figures = _figures(text)
    found: list[str] = []
    names: set[str] = set()
    before = ""
    for match in WORD.finditer(plain):
        word = match.group()
        phrase = joined(before, word)
        parts = terms_of_word(word) if phrase is None else (phrase,)
        if phrase is not None and found and found[-1] == stem(before):
            found.pop()
        found.extend(parts)
        if before and word[0].isupper():
            names.update(parts)
        before = word
    return Keys(tuple(term for term in found if not term[0].isdigit()), tuple(figures), frozenset(names))


def _figures(text: str) -> tuple[str, list[str]]:
    """The text without its figures, and their keys."""
    moments = dates.scan(text)
    text = blank(text, ((moment.start, moment.end) for moment in moments))
    numbers = numerals.scan(text)
    text = blank(text, ((number.start, number.end) for number in numbers))
    told = [number for number in numbers if number.unit or number.value >= SMALLEST_FIGURE]
    return text, [f"@{moment.key}" for moment in moments] + [f"#{n.value:g}{n.unit}" for n in told]
