"""One utterance that a source hedges or denies and another does not: `perhaps the worst`, `will not go`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from briefing.analysis import lexicon
from briefing.analysis.terms import WORD, fold
from briefing.model import Quote, Slice, Span

__all__ = ["find"]

NEAR_VERBATIM = 0.6
"""Share of words in the same order from which two reports are the same words but for a few: in a freer
wording a hedge may be spelt out otherwise, and nothing can be told from its absence."""
VERBATIM = 0.9
"""The same for a negation that one of them lacks, that word left out of account."""
LONGEST = 200
"""Characters of a value; longer speech is cut to the sentence that differs."""
WORDS = 60
"""Words that are compared."""

_STATEMENT = re.compile(r"[^\s.!?][^.!?]*[.!?]*[”\"’']?")
_HEDGES = frozenset(lexicon.entries("hedges"))
_NEGATION = re.compile(r"^(?:not|never|no|nobody|nothing|nor|cannot|\w+n't)$")


def find(
    quotes: Sequence[Quote],
    groups: Sequence[tuple[str, ...]],
    sources: Mapping[str, int],
    texts: Mapping[str, str],
) -> Iterator[tuple[Span, Span]]:
    """Pairs of statements, each pair from two independent sources; one pair a group."""
    by_id = {quote.id: quote for quote in quotes}
    for group in groups:
        members = [by_id[identity] for identity in group if identity in by_id]
        if members:
            first, others = members[0], members[1:]
            pairs = (
                pair
                for other in others
                if sources[other.article] != sources[first.article]
                for pair in _differing(first, other, texts)
            )
            yield from list(pairs)[:1]


def _differing(left: Quote, right: Quote, texts: Mapping[str, str]) -> Iterator[tuple[Span, Span]]:
    for one in _statements(left, texts):
        for other in _statements(right, texts):
            first, second = (_words(texts[span.article][span.start : span.end]) for span in (one, other))
            if _turned(first, second):
                yield one, other


def _statements(quote: Quote, texts: Mapping[str, str]) -> list[Span]:
    text = texts[quote.article]
    found = [
        Slice(match.start(), match.end()).within(quote.article)
        for piece in quote.content
        for match in _STATEMENT.finditer(text, piece.start, piece.end)
        if any(map(str.isalnum, match.group()))
    ]
    return [span for span in found if span.end - span.start <= LONGEST]


def _words(text: str) -> list[str]:
    return [fold(match.group()) for match in WORD.finditer(text)][:WORDS]


def _turned(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether one of two like statements is negative, or hedged, and the other is not."""
    affirmed = [[word for word in words if not _NEGATION.match(word)] for words in (first, second)]
    if len(first) + len(second) - sum(map(len, affirmed)) == 1:
        return _ratio(*affirmed) >= VERBATIM
    hedged = [not _HEDGES.isdisjoint(words) for words in (first, second)]
    return hedged[0] != hedged[1] and _ratio(first, second) >= NEAR_VERBATIM


def _ratio(first: Sequence[str], second: Sequence[str]) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
