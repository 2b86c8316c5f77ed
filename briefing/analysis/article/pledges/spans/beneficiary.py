"""For whom: who gets the good of a commitment or an offer, as far as the sentence names it."""

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import own_subject
from briefing.analysis.article.pledges.spans.mention import mention
from briefing.analysis.article.pledges.words import in_set, is_agent
from briefing.model import Slice

__all__ = ["beneficiaries"]

GIVING = frozenset(("to", "for"))


def beneficiaries(candidate: Candidate, ground: Ground, place: Slice) -> tuple[Slice, ...]:
    """The phrases inside the action, or right of the commissive word, that name who is served."""
    inside = [token for token in ground.parse.between(place.start, place.end) if _is_served(token)]
    named = (token for token in (*inside, *_addressees(candidate)) if token.pos == "PROPN" or is_agent(token))
    return tuple(dict.fromkeys(mention(token) for token in named))


def _addressees(candidate: Candidate) -> list[Token]:
    """`assured India that …`, `promised growers a hotline`, `it received a promise`."""
    head = candidate.head
    if head.dep == "dobj" and in_set(head.head, "receiving"):
        return [one for one in (own_subject(head.head),) if one is not None]
    if head is candidate.act or not head.is_verb:
        return []
    if candidate.rule.endswith("-told"):
        return [one for one in (own_subject(head),) if one is not None]
    after = [child for child in head.children if child.i > head.i and child is not candidate.act]
    return [child for child in after if child.dep in ("dative", "dobj", "iobj")]


def _is_served(token: Token) -> bool:
    """Whether its place in the sentence is that of a receiver; a coordinated name goes with the first."""
    above = token.head
    if token.dep in ("dative", "iobj"):
        return True
    if token.dep == "pobj":
        return above.lower in GIVING
    if token.dep == "poss":
        return above.dep in ("pobj", "dobj")
    if token.dep == "dobj":
        return in_set(above, "helping")
    if token.dep != "nsubj":
        return False
    return above.head.lemma == "help" or (above.dep == "relcl" and in_set(above.head, "wants"))
