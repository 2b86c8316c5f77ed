"""One candidate name in its sentence, as the rules see it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names.gazetteer import Known
from briefing.analysis.article.names.split import Piece
from briefing.analysis.article.names.words import Word
from briefing.analysis.article.parse import Token
from briefing.model import NameLabel

__all__ = ["Case", "Vote"]

Vote = tuple[NameLabel, float]


@dataclass(slots=True, eq=False)
class Case:
    """One candidate name in its sentence. What every rule looks at is looked up once."""

    ground: Ground
    words: Sequence[Word]
    piece: Piece
    entry: Known | None
    title_case: bool
    """The line's capitals tell nothing."""
    lower: frozenset[str] = frozenset()
    """Words that the article writes in lower case."""
    inside: Sequence[Word] = field(init=False)
    """The name's own words."""
    before: Word | None = field(init=False)
    """The word right before the name and its title."""
    after: Word | None = field(init=False)
    """The word after the name."""

    def __post_init__(self) -> None:
        words, piece = self.words, self.piece
        first = piece.first if piece.title is None else piece.title
        self.inside = words[piece.first : piece.stop]
        self.before = words[first - 1] if first else None
        self.after = words[piece.stop] if piece.stop < len(words) else None

    @property
    def head(self) -> Token | None:
        """The token that carries the name's place in the clause."""
        return head_token([word.token for word in self.inside if word.token])

    def gap_after(self) -> str:
        """What stands between the name and the next word."""
        start = self.inside[-1].end
        return self.ground.text[start : self.after.start if self.after else start + 3]

    def gap_before(self) -> str:
        """What stands between the word before and the name."""
        return self.ground.text[self.before.end : self.inside[0].start] if self.before else ""


def head_token(tokens: Sequence[Token]) -> Token | None:
    """The token whose governor lies outside the others."""
    inside = {token.i for token in tokens}
    for token in reversed(tokens):
        if token.head is token or token.head.i not in inside:
            return token
    return tokens[-1] if tokens else None
