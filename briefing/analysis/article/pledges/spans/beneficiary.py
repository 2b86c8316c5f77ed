"""For whom: who gets the good of a commitment or an offer, as far as the sentence names it."""

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.spans.mention import mention
from briefing.analysis.article.pledges.words import in_set, is_agent
from briefing.model import Slice

__all__ = ["beneficiaries"]

GIVING = frozenset(("to", "for", "with"))


def beneficiaries(candidate: Candidate, ground: Ground, place: Slice) -> tuple[Slice, ...]:
    """The phrases inside the action, or right of the commissive word, that name who is served."""
    found: list[Slice] = []
    for token in [*ground.parse.between(place.start, place.end), *_addressees(candidate)]:
        if _is_served(token) and (token.pos == "PROPN" or is_agent(token)):
            served = mention(token)
            if served not in found:
                found.append(served)
    return tuple(found)


def _addressees(candidate: Candidate) -> list[Token]:
    """`assured New Delhi that …`, `promised growers a hotline`."""
    if candidate.head is candidate.act:
        return []
    return [
        child
        for child in candidate.head.children
        if child.dep in ("dative", "dobj", "iobj") and child.i > candidate.head.i
    ]


def _is_served(token: Token) -> bool:
    """Whether its place in the sentence is that of a receiver."""
    above = token.head
    if token.dep == "conj":
        return _is_served(above) if above is not token else False
    if token.dep in ("dative", "iobj"):
        return True
    if token.dep == "pobj" and above.lower in GIVING:
        return True
    if token.dep == "poss":
        return above.dep in ("pobj", "dobj")
    if token.dep in ("dobj", "nsubj"):
        return (token.dep == "dobj" and in_set(above, "helping")) or (
            token.dep == "nsubj" and above.head.lemma == "help"
        )
    return False
