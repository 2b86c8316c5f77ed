"""Who was named so far in an article, and how much each naming counts for what follows."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import SyntacticRole

__all__ = ["REACH", "Event", "salience"]

REACH = 6
"""Sentences back in which a pronoun looks for its antecedent."""
DECAY = 0.4
"""What a sentence in between leaves of a naming's weight; tuned on GUM dev's he and she with gold actors
(.905 right), re-run `measure.py gold` for the speakers after a change."""
QUOTED = 0.35
"""Weight of a naming inside a quotation: its speaker talks about others."""
SPEAKING = 1.35
"""Weight of the subject of a verb of communication."""
SHARE_OF_SUM = 0.15
"""How much repeated naming adds to the best naming."""

WEIGHT: dict[SyntacticRole, float] = {
    "subject": 1.0,
    "passive-subject": 0.95,
    "apposition": 0.8,
    "object": 0.6,
    "possessive": 0.5,
    "prepositional": 0.45,
    "modifier": 0.3,
    "other": 0.5,
}


@dataclass(frozen=True, slots=True)
class Event:
    """One naming or resolved pronoun."""

    start: int
    sentence: int
    actor: str
    role: SyntacticRole
    speaking: bool
    clause: int
    quoted: bool

    @property
    def weight(self) -> float:
        """How prominent it is in its own sentence."""
        plain = SPEAKING if self.speaking else WEIGHT[self.role]
        return plain * (QUOTED if self.quoted else 1.0)


def salience(events: Iterable[Event], sentence: int) -> dict[str, float]:
    """Actor -> how near it lies to a place in this sentence: the best naming plus a share of all."""
    best: dict[str, float] = {}
    total: dict[str, float] = {}
    for event in events:
        weight = event.weight * DECAY ** (sentence - event.sentence)
        best[event.actor] = max(best.get(event.actor, 0.0), weight)
        total[event.actor] = total.get(event.actor, 0.0) + weight
    return {actor: best[actor] + SHARE_OF_SUM * total[actor] for actor in best}
