"""Names in lines set like headlines, where capitals tell nothing: what the story names, and little more."""

from collections.abc import Iterator, Sequence

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import longest
from briefing.analysis.article.names.split import Piece
from briefing.analysis.article.names.words import Word

__all__ = ["pieces"]

LONGEST = 6
"""Words of the longest name looked for."""


def pieces(words: Sequence[Word], forms: frozenset[str]) -> Iterator[Piece]:
    """Names of the tables and of the story, and given names with a surname."""
    position = 0
    while position < len(words):
        count = _length(words, position, forms)
        if count:
            yield Piece(position, position + count)
        position += max(count, 1)


def _length(words: Sequence[Word], position: int, forms: frozenset[str]) -> int:
    if not words[position].is_capital:
        return 0
    stop = position + 1
    while (
        stop < len(words)
        and words[stop].joined
        and stop - position < LONGEST
        and not words[stop - 1].possessive
    ):
        stop += 1
    texts = [word.text for word in words[position:stop]]
    for count in range(len(texts), 0, -1):
        if " ".join(texts[:count]) in forms:
            return count
    return longest(texts) or _person(words[position:stop])


def _person(words: Sequence[Word]) -> int:
    """A given name and a surname that the statistical model takes for a person too."""
    count = 0
    for word in words:
        if word.token is None or word.token.entity != "PERSON" or not word.is_capital:
            break
        count += 1
    shouted = all(word.text.isupper() for word in words)
    return count if count > 1 and not shouted and vocabulary.is_given(words[0].text) else 0
