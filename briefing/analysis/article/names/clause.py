"""A phrase's place in its clause: what it does there, and whether only an actor can do it."""

from dataclasses import dataclass
from itertools import islice

from briefing.analysis.article.names.vocabulary import words
from briefing.analysis.article.parse import Token
from briefing.model import SyntacticRole

__all__ = ["Place", "place_of"]

_ROLES: dict[str, SyntacticRole] = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "passive-subject",
    "dobj": "object",
    "dative": "object",
    "pobj": "prepositional",
    "poss": "possessive",
    "compound": "modifier",
    "amod": "modifier",
    "nmod": "modifier",
    "npadvmod": "modifier",
    "appos": "apposition",
}
STEPS = 40
"""Steps up the dependency tree at most: deeper trees are none of a writer's making."""
_AGENT_NOUNS_PREPOSITIONS = frozenset(
    {"on", "with", "to", "against", "between", "from", "for", "toward", "towards"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase's place in its clause."""

    role: SyntacticRole = "other"
    agent: bool = False
    speech_subject: bool = False
    clause: int = -1


def place_of(head: Token | None) -> Place:
    """The place of the phrase with this head."""
    if head is None:
        return Place()
    first = _first_conjunct(head)
    role = _ROLES.get(first.dep, "other")
    verb = next((token for token in islice(first.ancestors(), STEPS) if token.is_verb), None)
    subject = first.dep in ("nsubj", "nsubjpass")
    speech = first.dep == "nsubj" and first.head.lemma in words("speech_verbs")
    return Place(
        role=role,
        agent=speech or (subject and _acts(first)) or _is_pressed(first) or _has_policy(head),
        speech_subject=speech,
        clause=verb.i if verb is not None else -1,
    )


def _first_conjunct(token: Token) -> Token:
    for _ in range(STEPS):
        if token.dep != "conj" or token.head is token or token.head.is_verb:
            break
        token = token.head
    if token.dep == "appos" and token.head is not token:
        return token if token.head.dep == "appos" else token.head
    return token


def _acts(subject: Token) -> bool:
    return subject.dep == "nsubj" and subject.head.lemma in words("agent_verbs")


def _is_pressed(token: Token) -> bool:
    if token.dep in ("dobj", "dative") or token.dep == "nsubjpass":
        return token.head.lemma in words("pressing_verbs")
    if token.dep != "pobj" or token.head.lower not in _AGENT_NOUNS_PREPOSITIONS:
        return token.head.lower == "by" and token.dep == "pobj" and token.head.dep == "agent"
    governor = token.head.head
    return governor.lemma in words("pressure_nouns") or governor.lemma in (
        "acceptable",
        "negotiate",
        "talk",
        "side",
    )


def _has_policy(token: Token) -> bool:
    """Moscow's strategy, Washington officials."""
    if token.dep not in ("poss", "compound", "nmod"):
        return False
    return token.head.lemma in words("government_nouns")
