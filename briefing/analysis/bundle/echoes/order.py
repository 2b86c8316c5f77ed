"""How far two statements put the same words in the same order, the small words of grammar counted in.

Words in common are weak evidence where few are: one speaker says `plane` and `guarantee` in many sentences.
Who reports one utterance, even translated, keeps its build: `We do not sell at night`, `We don't sell in
the dark`.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice

from rapidfuzz.distance import LCSseq

from briefing.analysis.article.figures import measures, numerals
from briefing.analysis.bundle.kin import relative
from briefing.analysis.terms import WORD, is_function_word, stem, unaccented

__all__ = ["in_order", "share_a_run", "spelt_out"]

LONGEST = 120
"""Words of a statement that are looked through."""
COMMON_RUN = 3
"""Words in a row that are a run."""

FORMS_KEPT = 1 << 16
"""Words whose forms are remembered, as many as stems are. A choice, not tuned."""

_SHORT_FORMS = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
}
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}


def spelt_out(text: str) -> tuple[str, ...]:
    """The words in order, short forms written in full, each as the word of its family."""
    found: list[str] = []
    for match in islice(WORD.finditer(text), LONGEST):
        found.extend(_forms(match.group()))
    return tuple(found)


@lru_cache(maxsize=FORMS_KEPT)
def _forms(written: str) -> tuple[str, ...]:
    word = unaccented(written)
    if word in _SHORT_FORMS:
        return _SHORT_FORMS[word]
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and word != ending:
            return relative(stem(word.removesuffix(ending))), full
    return (relative(stem(word)),)


def in_order(left: Sequence[str], right: Sequence[str]) -> float:
    """Share of the words of both that stand in both in the same order, from 0 to 1."""
    total = len(left) + len(right)
    return 2 * LCSseq.similarity(left, right) / total if total else 0.0


def share_a_run(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the two have COMMON_RUN words in a row in common, one of them more than grammar or a figure.

    `within seven days` is said of many things.
    """
    return any(any(map(_tells, run)) for run in _runs(left).intersection(_runs(right)))


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(COMMON_RUN)), strict=False))


@cache
def _tells(word: str) -> bool:
    """Whether a word, stemmed, says something of its own."""
    counts = word[0].isdigit() or numerals.WORDED.fullmatch(word) or measures.of(word)
    return not counts and not is_function_word(word)
