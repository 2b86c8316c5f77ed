"""What every pledge rule sees beside the word it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import plain
from briefing.analysis.article.pledges.reporting import Said, said, said_before
from briefing.model import Name, Quote, Slice

__all__ = ["Rule", "Setting"]


@dataclass(frozen=True)
class Setting:
    """The article and what was found in it before, looked up by sentence."""

    ground: Ground
    names: tuple[Name, ...]
    quotes: tuple[Quote, ...]

    @cached_property
    def _names(self) -> dict[int, list[Name]]:
        found: dict[int, list[Name]] = {}
        for name in self.names:
            found.setdefault(name.sentence, []).append(name)
        return found

    @cached_property
    def _quotes(self) -> dict[int, list[Quote]]:
        """Quotes by every sentence that one of their pieces touches."""
        found: dict[int, list[Quote]] = {}
        for quote in self.quotes:
            for index in sorted({one for piece in quote.content for one in self._touched(piece)}):
                found.setdefault(index, []).append(quote)
        return found

    def _touched(self, piece: Slice) -> range:
        first, last = (self.ground.sentence_index(at) for at in (piece.start, piece.end - 1))
        return range(0) if first is None or last is None else range(first, last + 1)

    def quotes_at(self, token: Token) -> tuple[Quote, ...]:
        """The quotes that touch the word's sentence."""
        return tuple(self._quotes.get(token.sentence, ()))

    def said(self, verb: Token) -> Said | None:
        """The report that this clause is the content of."""
        return said(verb, self.ground, self._quotes.get(verb.sentence, ()))

    def said_before(self, verb: Token) -> Said | None:
        """The report that the sentence before makes, in the same paragraph."""
        return said_before(verb, self.ground)

    def named(self, token: Token) -> Name | None:
        """The name that this word belongs to."""
        inside = self._names.get(token.sentence, ())
        return next((name for name in inside if name.start <= token.start < name.end), None)

    def gender(self, token: Token) -> str | None:
        """Gender of the name at this word, where it is known."""
        name = self.named(token)
        return name.gender if name is not None else None

    def differs(self, named: Token, pronoun: str) -> bool:
        """Whether the name at this word is known to be of another gender than he or she."""
        gender = self.gender(named)
        return gender is not None and gender != GENDERS[pronoun]

    def is_taken(self, source: Token, doer: Token) -> bool:
        """Whether a name nearer than a source of unknown gender is known to fit the pronoun."""
        if self.gender(source) is not None:
            return False
        wanted = GENDERS[plain(doer)]
        own = {token.start for token in source.subtree()}
        names = self._names.get(doer.sentence, ())
        between = [name for name in names if name.start >= source.end and name.start not in own]
        return any(name.gender == wanted and name.end <= doer.start for name in between)

    def is_body(self, token: Token) -> bool:
        """Whether a name at this word is that of a state, an organisation or a group."""
        name = self.named(token)
        return name is not None and (name.label in BODIES or name.country is not None)

    def is_quoted(self, token: Token) -> bool:
        """Whether the word stands inside quotation marks or a direct quote."""
        if self.ground.is_quoted(token.start):
            return True
        direct = [one for one in self._quotes.get(token.sentence, ()) if one.kind == "direct"]
        return any(piece.start <= token.start < piece.end for one in direct for piece in one.content)


BODIES = ("country", "organization", "group")
GENDERS = {"he": "male", "she": "female"}
Rule = Callable[[Token, Setting], Iterator[Candidate]]
"""(a word, its setting) -> the pledges it heads."""
