"""What a rule proposes before spans are cut: the tokens of one pledge."""

from dataclasses import dataclass
from typing import Literal

from briefing.analysis.article.parse import Token
from briefing.model import PledgeKind, PledgeStrength

__all__ = ["Candidate", "Shape"]

Shape = Literal["act", "phrase", "clause"]
"""act: from a verb to the end of its complement; phrase: a noun phrase; clause: with its own subject."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One pledge as tokens."""

    kind: PledgeKind
    act: Token
    """Head of what is pledged: a verb, or the noun of a phrase."""
    shape: Shape
    head: Token
    """The word that makes it a pledge: the commissive, or the future auxiliary."""
    bound: Token | None
    """Head of the words for whoever is bound."""
    rule: str
    strength: PledgeStrength
    reporter: Token | None = None
    """Head of the words for whoever reports it, where that is not the bound party itself."""
    also: tuple[Token, ...] = ()
    """Heads of further words in the sentence for the bound party."""
    warned: bool = False
    """The cue itself is one of warning."""
    withdrawn: bool = False
    ends: tuple[Token, Token] | None = None
    """First and last word of the action, where they do not follow from the act."""
