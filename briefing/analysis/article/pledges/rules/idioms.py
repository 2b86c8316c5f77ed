"""Idioms of offers and refusals: `is not on the table`, `remains on the table`, `the offer lapses with …`."""

import re
from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import future, is_negated, is_passive, own_subject
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import in_set
from briefing.model import PledgeKind

__all__ = ["idioms"]

NOT = "not on the table|not an option|not negotiable|not up for (?:negotiation|discussion|sale)"
OFF = "off the table|out of the question|non-negotiable"
IDIOM = re.compile(rf"[\w’']+ [“\"‘']?(?:{NOT}|{OFF})\b", re.IGNORECASE)
OPEN = re.compile(
    r"(?:remains?|stays?|stand|(?<=still )is|(?<=will )be) [“\"‘']?(?:open|on the table)\b", re.IGNORECASE
)
HANGING = frozenset(("with", "if", "once", "unless", "when", "the", "as", "should"))
"""What opens the words for the event that an offer does not outlive."""


def _thing(verb: Token) -> Token | None:
    """What is out of the question; `it` only announces it."""
    found = own_subject(verb)
    return None if found is None or found.lower == "it" else found


def idioms(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """Something is out of the question, or still on offer, or on offer no longer, in somebody's mouth."""
    thing = _thing(verb) if verb.is_verb or verb.pos == "AUX" else None
    kind = None if thing is None else _kind(verb, thing, setting)
    if kind is None or bar(verb, "denied", "future"):
        return
    report = setting.said(verb)
    if report is None or report.source is None:
        return
    yield Candidate(
        kind, verb, "clause", verb, report.source, RULE[kind], "announced", reporter=report.source
    )


RULE = {"refuse": "off-table", "offer": "on-table", "threaten": "lapse"}


def _kind(verb: Token, thing: Token, setting: Setting) -> PledgeKind | None:
    """What the idiom does, if the verb heads one."""
    if (
        verb.lemma in ("be", "remain")
        and not future(verb)
        and not bar(verb, "denied")
        and _is_off(verb, setting)
    ):
        return "refuse"
    if is_negated(verb) or not in_set(thing, "offers"):
        return None
    if OPEN.match(setting.ground.text, verb.start):
        return "offer"
    return "threaten" if _lapses(verb) else None


def _is_off(verb: Token, setting: Setting) -> bool:
    start = verb.start
    before = setting.ground.text[max(0, start - 2) : start]
    place = start - (1 if before[-1:] in "“\"‘'" else 0)
    return any(IDIOM.match(setting.ground.text, at) is not None for at in (start, place))


def _lapses(verb: Token) -> bool:
    """`expires with the first cancelled flight`, `falls once a flight is lost`: by what others do."""
    if not in_set(verb, "lapsing") or is_passive(verb) or verb.tag in ("VBD", "VBN", "VBG"):
        return False
    return any(
        child.i > verb.i
        and child.subtree()[0].lower in HANGING
        and child.dep in ("prep", "advcl", "npadvmod")
        for child in verb.children
    )
