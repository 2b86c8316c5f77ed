"""Threats told from plans: a commitment to harm, or one that hangs on another's giving in."""

import re

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import has_negative_subject, is_negated, is_passive
from briefing.analysis.article.pledges.words import harm, in_set
from briefing.model import PledgeKind, Slice

__all__ = ["is_suing", "kind_of"]

NEAR = 12
"""Words after a verb among which its object is looked for; set by eye on the development bundles."""
CONDITIONAL = re.compile(
    r"(?:if|unless|until|once|otherwise|of any|the (?:day|moment|minute)|as soon as)\b",
    re.IGNORECASE,
)
DEMAND = re.compile(r"(?:only )?(?:if|unless|until|should|otherwise|of any|within)\b", re.IGNORECASE)
UNMET = re.compile(
    r"\b(?:unless|otherwise|not|none|no(?! *$)|cannot|never|fail\w*|refus\w*|miss\w*|breach\w*|violat\w*"
    r"|reject\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
"""A condition of this sort is a demand that was not met."""


def kind_of(candidate: Candidate, condition: Slice | None, ground: Ground) -> PledgeKind:
    """The kind, once the condition is known."""
    act = _begun(candidate.act)
    if (
        candidate.kind != "commit"
        or candidate.shape == "phrase"
        or is_negated(act)
        or has_negative_subject(act)
    ):
        return candidate.kind
    words = condition.of(ground.text) if condition is not None else ""
    weight = "clear" if _walks_out(act) or is_suing(act) else harm(act)
    weight = "" if _backs(act) else weight
    unmet = UNMET.search(words) is not None and DEMAND.match(words) is not None
    if unmet or weight == "clear" or (weight == "passive" and is_passive(act)):
        return "threaten"
    if in_set(act, "ending") and act.child("dobj") is not None and harm(act.child("dobj") or act):
        return "threaten" if act.lemma == "stop" and harm(act.child("dobj") or act) == "stopped" else "commit"
    if in_set(act, "ending") and (below := act.child("xcomp")) is not None and below.tag == "VBG":
        return "commit"
    objects = {harm(token) for token in _objects(act)}
    if "clear" in objects:
        return "threaten"
    pressed = CONDITIONAL.match(words) is not None or candidate.warned
    return "threaten" if pressed and (weight == "conditional" or "object" in objects) else "commit"


def _begun(act: Token) -> Token:
    """`begin shutting down` is judged by what begins."""
    below = act.child("xcomp") if act.lemma in ("begin", "start", "keep") else None
    return below if below is not None else act


def _backs(act: Token) -> bool:
    """`vote for`, `vote in favour of`: no harm in any condition."""
    return act.lemma == "vote" and any(child.lower in ("for", "in", "with") for child in act.children)


def _walks_out(act: Token) -> bool:
    """`walk out`, `stop work`: a strike."""
    words = {child.lower for child in act.children if child.i > act.i}
    return (act.lemma == "walk" and "out" in words) or (act.lemma == "stop" and "work" in words)


def is_suing(act: Token) -> bool:
    """`see the directors in court`."""
    return act.lemma == "see" and any(
        above.lower == "court" and above.head.lower == "in" for above in act.subtree()
    )


def _objects(act: Token) -> list[Token]:
    return [
        token
        for token in act.subtree()
        if 0 < token.i - act.i < NEAR and token.pos in ("NOUN", "ADJ", "PROPN")
    ]
