"""The phrases around a figure's words: a chunk grammar over part-of-speech tags, kept as data."""

from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Parse, Token

__all__ = ["Chunk", "around"]

REACH = 20
"""Tokens on either side of a word that are chunked: no phrase that is shown is longer, and
the cost of a figure stays the same in a sentence of any length."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase of the grammar around one of its words, as indices of tokens."""

    first: int
    """Where the noun phrase of the word starts, after the figure and its `of`."""
    stop: int
    """One past the last token of the phrase, its `of` included."""
    whole: range
    """The phrase with the number before it."""


def around(word: Token, parse: Parse, own: Container[int]) -> Chunk | None:
    """The phrase that holds this word, if the grammar finds one; `own` are the figure's own tokens."""
    low, high = parse.bounds[word.sentence]
    low, high = max(low, word.i - REACH), min(high, word.i + REACH + 1)
    tagged = [(token, _tag(token, word, own)) for token in parse.tokens[low:high]]
    for phrase in _parser().parse(tagged):
        if isinstance(phrase, tuple) or word.i not in (whole := _range(phrase)):
            continue
        nouns = (_range(part) for part in phrase if not isinstance(part, tuple))
        unnumbered = next((i for i in whole if i not in own and parse.tokens[i].lower != "of"), word.i)
        first = next((part.start for part in nouns if word.i in part), unnumbered)
        return Chunk(first, whole.stop, whole)
    return None


def _range(node: Any) -> range:
    """The token indices of a node of NLTK's tree."""
    leaves = node.leaves()
    return range(leaves[0][0].i, leaves[-1][0].i + 1)


def _tag(token: Token, word: Token, own: Container[int]) -> str:
    """The token's Penn tag, or what the grammar says instead; the word asked for is no mere date."""
    if token.i in own:
        return "FIG"
    if token.lower == "of":
        return "OF"
    if token.entity == "DATE" and token is not word and token.tag[:2] in ("NN", "JJ"):
        return "WHEN"
    if token.tag in ("VBG", "VBN") and token.dep == "amod":
        return "JJ"
    return token.tag or "XX"


@cache
def _parser() -> Any:
    """NLTK's chunker for our grammar; the library is loaded with the first figure."""
    from nltk.chunk.regexp import RegexpParser  # noqa: PLC0415

    return RegexpParser("\n".join(lexicon.entries("figure_grammar")))
