"""How sure a paraphrase is by where its verb stands: in a main clause or inside other speech."""

from collections.abc import Sequence

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import SpeechVerb, strength_of
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import can_speak, source_head
from briefing.model import Slice, Strength

__all__ = ["is_nested", "weighed"]

UTTERING = ("statement", "judging", "naming", "denial", "topic")
"""Families of what is uttered. What is only thought stays weak; a promise or an order without a clause
is an act."""
LEAST = 30
"""Letters of a noun phrase that tells what was said: shorter ones are things (`published the list`).
Tuned on unselected training articles of PolNeAR: of a main clause's noun phrases 31 % were quotes under
ten letters, about 65 % under thirty and 82 % above; re-run the attribution scorer on its train split."""


def weighed(
    scene: Scene, known: SpeechVerb, verb: Token, complement: str, found: Sequence[Slice]
) -> Strength:
    """The strength that the table gives this complement, weighed by where the verb stands.

    `complement` is one of the letters I, O, P, F of the table of verbs: an infinitive or a noun phrase.
    """
    if not took_place(verb) or is_nested(scene, verb, found):
        return "weak"
    usual = strength_of(known, complement)
    if usual == "strong" or known.family not in UTTERING or verb.dep != "ROOT":
        return usual
    subject = source_head(verb)
    size = sum(piece.end - piece.start for piece in found)
    return "strong" if subject is not None and can_speak(subject) and size >= LEAST else usual


def is_nested(scene: Scene, verb: Token, found: Sequence[Slice]) -> bool:
    """Whether a paraphrase is a part of what somebody else says: `she said that he had promised …`."""
    inside = verb.dep == "ccomp" and verb.head.is_verb and verb.head.i < verb.i
    return inside and not any(map(scene.overlapping, found))
