"""Intentions denied: `has no intention of asking for a law`."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import complement, has_to, is_negated, plain, subject
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import is_agent

__all__ = ["intentions"]


def intentions(head: Token, setting: Setting) -> Iterator[Candidate]:
    """`no intention of …ing`, `no intention to …`."""
    if head.lemma != "intention" or head.dep != "dobj" or head.head.lemma != "have":
        return
    denied = any(plain(child) in ("no", "any", "slightest") for child in head.children) and (
        is_negated(head.head) or any(plain(child) == "no" for child in head.children)
    )
    act, who = _act(head), subject(head.head)
    if not denied or act is None or who is None or not is_agent(who) or bar(head.head, "denied"):
        return
    if is_negated(act):
        return
    yield Candidate("refuse", act, "act", head, who, "refuse-intend", "announced")


def _act(head: Token) -> Token | None:
    for child in head.children:
        if child.dep == "prep" and child.lower == "of":
            gerund = complement(child, "pcomp")
            if gerund is not None and gerund.tag == "VBG":
                return gerund
        if child.dep in ("acl", "relcl") and has_to(child) and child.i > head.i:
            return child
    return None
