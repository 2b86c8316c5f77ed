"""The phrases around a figure's words: a chunk grammar over part-of-speech tags, kept as data."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Parse, Token

__all__ = ["Chunk", "around"]

REACH = 20
"""Tokens on either side of a word that are chunked: no phrase that is shown is longer, and
the cost of a figure stays the same in a sentence of any length."""
REMEMBERED = 4096
"""Sequences of tags whose phrases are remembered: short ones come back all the time. A choice, not tuned."""


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
    low, tags = _around(word, parse, own)
    for phrase, nouns in _phrases(tags):
        whole = range(low + phrase.start, low + phrase.stop)
        if word.i not in whole:
            continue
        unnumbered = next((i for i in whole if i not in own and parse.tokens[i].lower != "of"), word.i)
        first = next((low + noun.start for noun in nouns if word.i - low in noun), unnumbered)
        return Chunk(first, whole.stop, whole)
    return None


def _around(word: Token, parse: Parse, own: Container[int]) -> tuple[int, tuple[str, ...]]:
    """The tags beside the word up to one that no phrase can hold, and the index of the first of them."""
    low, high = parse.bounds[word.sentence]
    low, high = max(low, word.i - REACH), min(high, word.i + REACH + 1)
    tokens, can_stand = parse.tokens, _inside_phrases()
    tags = [_tag(word, word, own)]
    first, last = word.i, word.i + 1
    while last < high and can_stand(tag := _tag(tokens[last], word, own)):
        tags.append(tag)
        last += 1
    before: list[str] = []
    while first > low and can_stand(tag := _tag(tokens[first - 1], word, own)):
        before.append(tag)
        first -= 1
    return first, (*reversed(before), *tags)


@lru_cache(maxsize=REMEMBERED)
def _phrases(tags: tuple[str, ...]) -> tuple[tuple[range, tuple[range, ...]], ...]:
    """The phrases of these tags, each with the noun phrases right below it, as indices of tags."""
    return tuple(
        (_range(phrase), tuple(_range(part) for part in phrase if not isinstance(part, tuple)))
        for phrase in _parser().parse(list(enumerate(tags)))
        if not isinstance(phrase, tuple)
    )


def _range(node: Any) -> range:
    """The indices of a node of NLTK's tree."""
    leaves = node.leaves()
    return range(leaves[0][0], leaves[-1][0] + 1)


@cache
def _inside_phrases() -> Callable[[str], object]:
    """Whether a tag can stand in a phrase at all: it is named by the grammar, which looks at nothing else."""
    named = {tag for line in _grammar() for tags in re.findall("<(.*?)>", line) for tag in tags.split("|")}
    return re.compile("|".join(sorted(named))).fullmatch


@cache
def _grammar() -> tuple[str, ...]:
    return tuple(lexicon.entries("figure_grammar"))


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

    return RegexpParser("\n".join(_grammar()))
