"""Tests of a commissive's surroundings that its row in the lexicon asks for by name."""

from collections.abc import Callable

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import plain, subject
from briefing.analysis.article.pledges.words import in_set, is_agent

__all__ = ["GUARDS", "hold"]

PAST = ("VBD", "VBN")


def has_agent(head: Token) -> bool:
    """Somebody who can bind itself does it; `the case threatened to cripple unions` has nobody."""
    found = subject(head)
    return found is None or is_agent(found) or any(_is_name(child, found) for child in found.children)


def _is_name(child: Token, noun: Token) -> bool:
    """`his counterpart, Jo Smith`: a name in apposition."""
    comma = any(one.text == "," and one.i == noun.i + 1 for one in noun.children)
    return comma and child.dep == "appos" and child.entity in ("PERSON", "ORG", "GPE")


def is_present(head: Token) -> bool:
    """The copula is in the present: `is happy to`, not `was happy to`."""
    return head.head.tag not in PAST


def is_plain(head: Token) -> bool:
    """No adverb of manner colours it: `oddly determined to` tells of a trait."""
    return not any(child.dep == "advmod" and child.lower.endswith("ly") for child in head.children)


def is_no_finding(head: Token) -> bool:
    """What is ruled out is an act, not an explanation: `ruled out foul play` binds nobody."""
    right = [child for child in head.children if child.i > head.i + 1]
    if any(child.dep == "prep" and plain(child) in ("as", "for") for child in right):
        return False
    objects = [child for child in right if child.dep in ("dobj", "pobj")]
    return not any(in_set(token, "findings") for one in objects for token in (one, *one.children))


GUARDS: dict[str, Callable[[Token], bool]] = {
    "agent": has_agent,
    "present": is_present,
    "plain": is_plain,
    "no-finding": is_no_finding,
}
"""By the name used in the lexicon."""


def hold(names: tuple[str, ...], head: Token) -> bool:
    """Whether all these guards hold for this occurrence."""
    return all(GUARDS[name](head) for name in names)
