"""Nouns that name a pledge: a promise to pay, its refusal to leave, an assurance that …"""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate, Shape
from briefing.analysis.article.pledges.clause import (
    complement,
    future,
    has_negative_subject,
    has_to,
    is_negated,
    is_passive,
    own_subject,
    plain,
    subject,
)
from briefing.analysis.article.pledges.polarity import is_decided, is_spared, settle
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import Commissive, commissive, in_set, is_agent
from briefing.model import PledgeKind

__all__ = ["content", "nominals", "promiser"]

GERUND_AFTER = frozenset(("to", "of", "on"))


def nominals(head: Token, setting: Setting) -> Iterator[Candidate]:
    """Every pledge a noun heads."""
    row = commissive(head, "n") if head.pos == "NOUN" else None
    if row is None or _is_none(head) or _is_trait(head) or bar(head, "future"):
        return
    above = head.head
    if head.dep in ("dobj", "pobj") and above.is_verb and (in_set(above, "seeking") or bar(above, "future")):
        return
    found = content(head, row)
    if found is None:
        return
    kind, act, shape = found
    yield Candidate(kind, act, shape, head, promiser(head), f"{row.family}-noun", row.strength)


def _is_none(head: Token) -> bool:
    """`no promise`, `any promise`, `without a promise`."""
    if any(plain(child) in ("no", "any", "whether") for child in head.children if child.i < head.i):
        return True
    return head.dep == "pobj" and plain(head.head) in ("without", "lacking", "despite")


def _is_trait(head: Token) -> bool:
    """`their commitment to power is unrelenting`: a way of being."""
    return head.dep == "nsubj" and head.head.lemma == "be" and head.head.child("acomp") is not None


def content(head: Token, row: Commissive) -> tuple[PledgeKind, Token, Shape] | None:
    """(kind, act, shape) of what the noun's complement pledges."""
    act = _infinitive(head)
    if act is not None and "inf" in row.frames:
        settled = settle(row.kind, act, is_negated(act))
        return None if settled is None or in_set(act, "keeping") else (*settled, "act")
    if "ing" in row.frames:
        for child in head.children:
            gerund = (
                complement(child, "pcomp") if child.dep == "prep" and child.lower in GERUND_AFTER else None
            )
            if gerund is not None and gerund.tag == "VBG":
                return row.kind, gerund, "act"
    if "that" in row.frames:
        return _finite(head, row)
    return None


def _infinitive(head: Token) -> Token | None:
    """`a promise to pay`, `a promise by X to pay`, `the promise he made to pay`."""
    for child in head.children:
        if child.i > head.i and child.dep in ("acl", "xcomp", "relcl", "advcl", "ccomp"):
            if has_to(child):
                return child
            if child.dep == "relcl":
                made = complement(child, "xcomp", "advcl", "ccomp")
                if in_set(child, "giving") and made is not None and has_to(made):
                    return made
    above = head.head
    given = in_set(above, "giving") or _is_received(head)
    if head.dep == "dobj" and above.is_verb and given:
        found = complement(above, "xcomp", "advcl")
        if found is not None and has_to(found) and found.i > head.i:
            return found
    return _from_maker(head)


def _is_received(head: Token) -> bool:
    """`obtained a promise from them`."""
    above = head.head
    return in_set(above, "receiving") and any(
        one.lower == "from" and one.i > head.i for one in above.children
    )


def _from_maker(head: Token) -> Token | None:
    """`a promise from a member of the family to pay`, where the parser hung the act on the maker."""
    near = [*head.children, *(head.head.children if head.dep == "dobj" else ())]
    for child in near:
        if child.i > head.i and child.lower in ("from", "by"):
            below = (one for one in child.subtree() if one.dep in ("acl", "relcl") and has_to(one))
            return next(below, None)
    return None


def _finite(head: Token, row: Commissive) -> tuple[PledgeKind, Token, Shape] | None:
    """`a promise that nobody will be laid off`."""
    act = next(
        (
            child
            for child in head.children
            if child.dep in ("acl", "ccomp", "relcl") and child.i > head.i and future(child)
        ),
        None,
    )
    if act is None:
        return None
    negated = is_negated(act) or has_negative_subject(act)
    doer = own_subject(act)
    if doer is not None and doer.tag in ("WDT", "WP"):
        return None
    if (
        doer is None
        or is_passive(act)
        or has_negative_subject(act)
        or not is_agent(doer)
        or doer.pos != "PRON"
    ):
        if row.family == "assure" and doer is not None and not is_decided(act, doer):
            return None
        return ("refuse" if negated and not is_spared(act) else row.kind), act, "clause"
    settled = settle(row.kind, act, negated)
    return None if settled is None else (*settled, "act")


def promiser(head: Token) -> Token | None:
    """Who makes the pledge that the noun names: possessor, `by X`, `from X`, or the subject of giving it."""
    for child in head.children:
        if child.dep == "poss":
            return child
    for child in head.children:
        if child.dep in ("prep", "agent") and child.lower in ("by", "from"):
            agent = child.child("pobj")
            if agent is not None and is_agent(agent):
                return agent
    for child in head.children:
        if child.dep == "relcl" and in_set(child, "giving"):
            return own_subject(child)
    return _giver(head)


def _giver(head: Token) -> Token | None:
    """The subject of `gave a promise`, `rose with a promise`."""
    above = head.head
    if head.dep == "dobj" and above.is_verb and in_set(above, "receiving"):
        givers = [
            child.child("pobj") for child in above.children if child.lower == "from" and child.i > head.i
        ]
        if givers:
            return givers[0]
    if head.dep == "dobj" and above.is_verb and in_set(above, "giving"):
        return subject(above)
    if head.dep == "pobj" and above.lower == "with" and above.head.is_verb:
        return subject(above.head)
    if head.dep == "conj" and above.pos == "NOUN":
        return promiser(above)
    return None
