"""One actor in the making: the namings gathered so far."""

from collections import Counter
from dataclasses import dataclass, field

from briefing.analysis.bundle.actors.mentions import Mention
from briefing.model import ActorKind

__all__ = ["Cluster"]


@dataclass(eq=False)
class Cluster:
    """Namings that are one actor."""

    kind: ActorKind
    key: str
    """What tells it from others of its kind: ISO code, name of a body, folded full name."""
    mentions: list[Mention] = field(default_factory=list)
    metonyms: list[Mention] = field(default_factory=list)
    """Seats of power and capitals that stand for it."""

    def add(self, mention: Mention) -> None:
        """Take in a naming."""
        self.mentions.append(mention)

    @property
    def surfaces(self) -> Counter[str]:
        """Surface forms and how often each occurs, metonyms left out."""
        return Counter(mention.surface for mention in self.mentions)

    @property
    def first(self) -> int:
        """Place of the first naming in reading order."""
        return min(mention.order for mention in self.mentions + self.metonyms)
