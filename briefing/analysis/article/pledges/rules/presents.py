"""Refusals in the present tense that last until something happens: `We don't sign until …`."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import auxiliaries, is_negated, marker, own_subject, plain
from briefing.analysis.article.pledges.future import FIRST
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import outcome

__all__ = ["presents"]

UNTIL = ("until", "unless")


def presents(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """`we do not` + an act + until or unless, in somebody's mouth."""
    if not verb.is_verb or not is_negated(verb) or outcome(verb) or not setting.is_quoted(verb):
        return
    mark = next((one for one in auxiliaries(verb) if plain(one) == "do"), None)
    doer = own_subject(verb)
    if mark is None or doer is None or plain(doer) not in FIRST or bar(verb, "denied"):
        return
    if not any(child.dep == "advcl" and marker(child) in UNTIL for child in verb.children):
        return
    report = setting.said(verb)
    source = report.source if report is not None else None
    yield Candidate("refuse", verb, "act", mark, doer, "first-person", "announced", reporter=source)
