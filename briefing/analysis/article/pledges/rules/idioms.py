"""Idioms of refusal: `a rights issue is not on the table`, `talks are out of the question`."""

import re
from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import own_subject
from briefing.analysis.article.pledges.setting import Setting

__all__ = ["idioms"]

NOT = "not on the table|not an option|not negotiable|not up for (?:negotiation|discussion|sale)"
OFF = "off the table|out of the question|non-negotiable"
IDIOM = re.compile(rf"[\w’']+ [“\"‘']?(?:{NOT}|{OFF})\b", re.IGNORECASE)


def _thing(verb: Token) -> Token | None:
    """What is out of the question; `it` only announces it."""
    found = own_subject(verb)
    return None if found is None or found.lower == "it" else found


def idioms(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """Something is out of the question, in somebody's mouth."""
    if verb.lemma not in ("be", "remain") or _thing(verb) is None or bar(verb, "denied"):
        return
    start = verb.start
    before = setting.ground.text[max(0, start - 2) : start]
    place = start - (1 if before[-1:] in "“\"‘'" else 0)
    if IDIOM.match(setting.ground.text, start) is None and IDIOM.match(setting.ground.text, place) is None:
        return
    report = setting.said(verb)
    if report is None or report.source is None:
        return
    yield Candidate(
        "refuse", verb, "clause", verb, report.source, "off-table", "announced", reporter=report.source
    )
