"""For whom: who gets the good of a commitment or an offer, as far as the sentence names it."""

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import own_subject, subject
from briefing.analysis.article.pledges.spans.mention import mention
from briefing.analysis.article.pledges.words import in_set, is_agent
from briefing.model import Slice

__all__ = ["beneficiaries"]

GIVING = frozenset(("to", "for"))
OBJECTS = ("dobj", "dative", "attr", "oprd", "conj", "nsubjpass")


def beneficiaries(
    candidate: Candidate, ground: Ground, place: Slice, condition: Slice | None
) -> tuple[Slice, ...]:
    """The phrases inside the action, or right of the commissive word, that name who is served.

    Where there are none, whoever has to ask for it by the condition: `should Oslo wish it`.
    """
    inside = [
        token for token in ground.parse.between(place.start, place.end) if _is_served(token, candidate.act)
    ]
    named = [token for token in (*inside, *_addressees(candidate)) if token.pos == "PROPN" or is_agent(token)]
    if not named and condition is not None:
        named = [token for token in ground.parse.between(condition.start, condition.end) if _asks(token)]
    return tuple(dict.fromkeys(mention(token) for token in named))


def _addressees(candidate: Candidate) -> list[Token]:
    """`assured India that …`, `promised growers a hotline`, `it received a promise`."""
    head = candidate.head
    if head.dep == "dobj" and in_set(head.head, "receiving"):
        return [one for one in (subject(head.head),) if one is not None]
    if head is candidate.act or not head.is_verb:
        return []
    if candidate.rule.endswith("-told"):
        return [one for one in (own_subject(head),) if one is not None]
    after = [child for child in head.children if child.i > head.i and child is not candidate.act]
    return [child for child in after if child.dep in ("dative", "dobj", "iobj")]


def _is_served(token: Token, act: Token) -> bool:
    """Whether its place in the sentence is that of a receiver; a coordinated name goes with the first."""
    above = token.head
    if token.dep in ("dative", "iobj"):
        return True
    if token.dep == "pobj":
        return above.lower in GIVING and _is_given(above.head, act)
    if token.dep == "poss":
        return _is_owner_served(above, act)
    if token.dep == "dobj":
        return in_set(above, "helping")
    if token.dep != "nsubj":
        return False
    return above.head.lemma == "help" or (above.dep == "relcl" and in_set(above.head, "wants"))


def _is_owner_served(owned: Token, act: Token) -> bool:
    """`contribute to Ukraine's security`, `keep the firm's jobs`; not `undo Ruth's decrees`."""
    if owned.dep == "pobj" and owned.head.lower in GIVING:
        return _is_given(owned.head.head, act)
    return owned.dep in ("pobj", "dobj") and in_set(_verb(owned), "upholding")


def _is_given(above: Token, act: Token) -> bool:
    """Whether `to` or `for` somebody hangs on the act or on what is given, and tells no place to go to."""
    verb = _verb(above)
    near = above is act or above.head is act or verb is act or verb.head is act or act.head is verb
    return near and not in_set(verb, "moving")


def _verb(noun: Token) -> Token:
    """The verb whose object a noun is, also over coordination and prepositions; else what it hangs on."""
    here = noun
    while not here.is_verb and here.dep in (*OBJECTS, "pobj", "prep") and here.head is not here:
        here = here.head
    return here


def _asks(token: Token) -> bool:
    """The subject of asking in a condition: `if Oslo asks for it`."""
    asking = token.dep == "nsubj" and in_set(token.head, "asking")
    return asking and token.pos == "PROPN"
