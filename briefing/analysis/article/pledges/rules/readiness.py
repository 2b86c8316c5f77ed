"""Adjectives of readiness: ready, willing, prepared, committed, unwilling to …"""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import (
    COPULAS,
    complement,
    future,
    has_to,
    is_negated,
    plain,
    subject,
)
from briefing.analysis.article.pledges.frames import is_event
from briefing.analysis.article.pledges.future.bars import is_counted
from briefing.analysis.article.pledges.guards import hold
from briefing.analysis.article.pledges.polarity import settle
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import commissive
from briefing.model import PledgeKind

__all__ = ["readiness"]

STATES = ("be",)
NOBODY = frozenset(("you", "nobody", "one", "anyone", "none"))


def readiness(head: Token, setting: Setting) -> Iterator[Candidate]:
    """`is ready to talk`, `are not prepared to pay`, `remains committed to rebuilding`."""
    row = commissive(head, "a") if head.tag in ("JJ", "VBN", "VBD", "RB") or head.pos == "ADJ" else None
    copula = _copula(head) if row is not None else None
    if row is None or copula is None:
        return
    act = _act(head, copula, row.frames)
    named = (doer := subject(copula)) is not None and setting.named(doer) is not None
    if act is None or act.lemma in STATES or not (hold(row.guards, head) or named):
        return
    no = is_negated(copula) or is_negated(head)
    if bar(copula, "denied") or _is_compared(head) or _is_asked(copula) or (_barred(copula) and not no):
        return
    who = subject(copula)
    kind: PledgeKind = "refuse" if no else row.kind
    settled = None if no and row.kind == "refuse" else settle(kind, act, is_negated(act))
    if settled is None or who is None or who.lower in NOBODY or _is_generic(copula, who):
        return
    folded = no or _is_told_past(copula, setting) or is_counted(copula, setting)
    strength = "intended" if folded else row.strength
    yield Candidate(settled[0], settled[1], "act", head, who, f"{row.family}-adjective", strength)


def _barred(copula: Token) -> str:
    """Whether it binds nobody; `would be ready to` is as good as `is ready to`."""
    mark = future(copula)
    return bar(copula, "future") if mark is not None and plain(mark) in ("would", "'d") else bar(copula)


def _is_told_past(copula: Token, setting: Setting) -> bool:
    """A readiness of the past in the writer's own words: `the court was prepared to act`."""
    return copula.tag == "VBD" and setting.said(copula) is None


def _is_generic(copula: Token, who: Token) -> bool:
    """`candidates who are willing to put in the time`: whoever they are."""
    bare = who.tag == "NNS" and not any(
        child.dep in ("det", "poss", "nummod", "amod") for child in who.children
    )
    return copula.dep == "relcl" and bare


def _copula(head: Token) -> Token | None:
    """The copula over the adjective; the participle itself where the parser took it for a passive."""
    if head.dep in ("acomp", "attr", "oprd", "conj") and head.head.lemma in COPULAS:
        return head.head
    if head.dep == "conj" and head.head.dep in ("acomp", "attr") and head.head.head.lemma in COPULAS:
        return head.head.head
    if any(child.lemma in COPULAS and child.dep in ("auxpass", "cop", "aux") for child in head.children):
        return head
    return None


def _act(head: Token, copula: Token, frames: frozenset[str]) -> Token | None:
    """The verb that somebody is ready for."""
    for above in (head, copula):
        for deps in (("xcomp", "ccomp", "acl"), ("advcl",)):
            found = complement(above, *deps)
            if found is not None and found.i > head.i and has_to(found):
                return found
    if "ing" in frames:
        for child in head.children:
            found = complement(child, "pcomp") if child.dep == "prep" and child.lower == "to" else None
            if found is not None:
                return found
    if "to-act" in frames:
        for child in head.children:
            thing = child.child("pobj") if child.dep == "prep" and child.lower == "to" else None
            if thing is not None and (is_event(thing) or plain(thing) in ("it", "that")):
                return head
    above = copula.head
    if copula.dep in ("ccomp", "dep", "csubj") and above.i > head.i and has_to(above):
        return above
    return None


def _is_asked(copula: Token) -> bool:
    """`to decide when he is ready to`, `whether they are willing to`: left open."""
    left = [child for child in copula.children if child.i < copula.i]
    return any(
        child.tag in ("WRB", "WP", "WDT") and child.dep not in ("nsubj", "nsubjpass") for child in left
    )


def _is_compared(head: Token) -> bool:
    """`less prepared to`, `too ready to`: a measure, no offer."""
    return any(
        child.lower in ("less", "more", "too", "so", "seemingly", "apparently", "least")
        for child in head.children
    )
