"""Tokens, dependencies and entities as plain Python: what the finders see of syntax.

Labels are those of spaCy's English pipelines: Penn tags, universal parts of speech, CLEAR
dependencies, OntoNotes entities. Nothing here imports spaCy.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.model import Slice

__all__ = ["Entity", "Parse", "Token"]


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One token in its dependency tree; compared by identity."""

    i: int
    """Index in the parse."""
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    """Lower case."""
    tag: str
    pos: str
    dep: str
    sentence: int
    """Index into the article's sentences."""
    entity: str = ""
    """Label of the entity it belongs to, or empty."""
    _head: "Token | None" = None
    children: list["Token"] = field(default_factory=list)
    """Direct dependents, left to right."""

    @property
    def head(self) -> "Token":
        """The governor; a root is its own."""
        return self._head or self

    @property
    def slice(self) -> Slice:
        """The token's range in the text."""
        return Slice(self.start, self.end)

    @property
    def is_punct(self) -> bool:
        """Whether it holds no letter and no digit."""
        return not any(character.isalnum() for character in self.text)

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb or an auxiliary."""
        return self.pos in ("VERB", "AUX")

    def child(self, *deps: str) -> "Token | None":
        """The first dependent with one of these relations."""
        return next((child for child in self.children if child.dep in deps), None)

    def ancestors(self) -> Iterator["Token"]:
        """Governors up to the root, nearest first."""
        token = self
        while token._head is not None:
            token = token._head
            yield token

    def subtree(self) -> list["Token"]:
        """The token and all it governs, in text order."""
        found, waiting = [], [self]
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting.extend(token.children)
        return sorted(found, key=lambda token: token.i)

    def governs(self, other: "Token") -> bool:
        """Whether `other` lies somewhere below."""
        return any(ancestor is self for ancestor in other.ancestors())

    def __repr__(self) -> str:
        return f"<{self.text!r} {self.tag} {self.dep} -> {self.head.text!r}>"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity as the statistical model sees it."""

    first: int
    """Index of its first token."""
    stop: int
    """One past its last token."""
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """The syntax of one article; every token belongs to one of the article's sentences."""

    text: str
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
    bounds: tuple[tuple[int, int], ...] = ()
    """First and one-past-last token index of each of the article's sentences."""
    _starts: tuple[int, ...] = ()

    def token_at(self, offset: int) -> Token | None:
        """The token that covers this offset, if any."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or self.tokens[index].end <= offset:
            return None
        return self.tokens[index]

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that start in [start, end)."""
        low, high = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return self.tokens[low:high]

    def sentence(self, index: int) -> tuple[Token, ...]:
        """The tokens of one sentence."""
        first, stop = self.bounds[index]
        return self.tokens[first:stop]
