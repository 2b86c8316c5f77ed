"""A quote in the making: what a rule hands over before kind and setting are worked out."""

from dataclasses import dataclass, field

from briefing.analysis.article.parse import Token
from briefing.model import Slice, Strength

__all__ = ["Draft"]


@dataclass(slots=True, eq=False)
class Draft:
    """What one rule found; later rules may add pieces to its content."""

    rule: str
    content: list[Slice]
    cue: Slice | None = None
    source: Slice | None = None
    strength: Strength = "strong"
    verb: Token | None = None
    """The cue's head, where it has one."""
    source_hint: Slice | None = None
    utterance: bool = False
    """The content is speech set apart in quotation marks, not a part of the reporting sentence."""
    extra: list[Slice] = field(default_factory=list)
    """Further stretches of the reporting clause, never part of the content."""

    @property
    def start(self) -> int:
        """Where the content starts."""
        return min(piece.start for piece in self.content)

    @property
    def end(self) -> int:
        """Where the content ends."""
        return max(piece.end for piece in self.content)
