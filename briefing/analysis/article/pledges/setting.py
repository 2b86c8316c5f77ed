"""What every pledge rule sees beside the word it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import plain
from briefing.analysis.article.pledges.reporting import Said, said
from briefing.model import Name, Quote

__all__ = ["Rule", "Setting"]


@dataclass(frozen=True, slots=True)
class Setting:
    """The article and what was found in it before."""

    ground: Ground
    names: tuple[Name, ...]
    quotes: tuple[Quote, ...]

    def said(self, verb: Token) -> Said | None:
        """The report that this clause is the content of."""
        return said(verb, self.ground, self.quotes)

    def gender(self, named: Token) -> str | None:
        """Gender of the name at this word, where it is known."""
        return next((name.gender for name in self.names if name.start <= named.start < name.end), None)

    def differs(self, named: Token, pronoun: str) -> bool:
        """Whether the name at this word is known to be of another gender than he or she."""
        gender = self.gender(named)
        return gender is not None and gender != GENDERS[pronoun]

    def is_taken(self, source: Token, doer: Token) -> bool:
        """Whether a name nearer than a source of unknown gender is known to fit the pronoun."""
        if self.gender(source) is not None:
            return False
        wanted = GENDERS[plain(doer)]
        return any(
            name.gender == wanted and source.end <= name.start and name.end <= doer.start
            for name in self.names
        )

    def is_body(self, token: Token) -> bool:
        """Whether a name at this word is that of a state, an organisation or a group."""
        return any(
            name.label in ("country", "organization", "group") or name.country is not None
            for name in self.names
            if name.start <= token.start < name.end
        )

    def is_quoted(self, token: Token) -> bool:
        """Whether the word stands inside quotation marks or a direct quote."""
        if self.ground.is_quoted(token.start):
            return True
        return any(
            quote.kind == "direct" and any(piece.start <= token.start < piece.end for piece in quote.content)
            for quote in self.quotes
        )


GENDERS = {"he": "male", "she": "female"}
Rule = Callable[[Token, Setting], Iterator[Candidate]]
"""(a word, its setting) -> the pledges it heads."""
