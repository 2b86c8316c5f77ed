"""How far two statements put the same words in the same order, the small words of grammar counted in.

Words in common are weak evidence where few are: one speaker says `plane` and `guarantee` in many sentences.
Who reports one utterance, even translated, keeps its build: `We do not sell at night`, `We don't sell in
the dark`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import LCSseq

from briefing.analysis.article.figures import measures, numerals
from briefing.analysis.bundle.kin import relative
from briefing.analysis.terms import WORD, is_function_word, stem, unaccented

__all__ = ["in_order", "share_runs", "sharing_runs", "spelt_out"]

LONGEST = 120
"""Words of a statement that are looked through."""
COMMON_RUN = 3
"""Words in a row that are a run."""
RUN_WORDS = 2
"""Words of more than grammar or a figure in common runs from which two statements may be of one utterance."""
POSTINGS = 12
MOST = 12
"""Statements one run leads to, and statements one is compared with for its runs."""
FORMS_KEPT = 1 << 16
"""Words whose forms are remembered, for the same reason as their stems."""

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
def _forms(word: str) -> tuple[str, ...]:
    word = unaccented(word)
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


def share_runs(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the runs that the two have in common hold RUN_WORDS words of more than grammar or a figure.

    `within seven days` is said of many things.
    """
    return sum(map(_telling, set(_runs(left)).intersection(_runs(right)))) >= RUN_WORDS


def sharing_runs(statements: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) of statements that share runs, each with few others: those last seen."""
    seen: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, words in enumerate(statements):
        common: Counter[int] = Counter()
        for run in dict.fromkeys(_runs(words)):
            telling = _telling(run)
            if telling:
                before = seen[run]
                for earlier in before[-POSTINGS:]:
                    common[earlier] += telling
                before.append(number)
        yield from ((earlier, number) for earlier, weight in common.most_common(MOST) if weight >= RUN_WORDS)


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(COMMON_RUN)), strict=False)


def _telling(run: tuple[str, ...]) -> int:
    return sum(map(_tells, run))


@lru_cache(maxsize=FORMS_KEPT)
def _tells(word: str) -> bool:
    """Whether a word, stemmed, says something of its own."""
    counts = word[0].isdigit() or numerals.WORDED.fullmatch(word) or measures.of(word)
    return not counts and not is_function_word(word)
