"""Help that somebody says it could give: `said it could fly in vaccine`."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import auxiliaries, is_negated, is_passive, own_subject, plain
from briefing.analysis.article.pledges.future.licences import is_own
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import in_set, is_agent

__all__ = ["capacities"]

CAN = ("could", "can")


def capacities(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """`could` + a verb of giving, said by whoever would give."""
    if not verb.is_verb or not in_set(verb, "aiding") or is_passive(verb) or is_negated(verb):
        return
    if verb.dep not in ("ROOT", "ccomp", "conj"):
        return
    mark = next((one for one in auxiliaries(verb) if plain(one) in CAN), None)
    doer, report = own_subject(verb), setting.said(verb)
    if mark is None or doer is None or not _gives(verb) or bar(verb, "modal", "open"):
        return
    if report is None or report.weight != "full" or report.cue is None or report.source is None:
        return
    if bar(report.cue) or not is_agent(doer) or not is_own(doer, report.source, report.cue, setting):
        return
    yield Candidate(
        kind="offer",
        act=verb,
        shape="act",
        head=mark,
        bound=doer,
        rule="reported",
        strength="announced",
        reporter=report.source,
        also=(report.source,),
    )


def _gives(verb: Token) -> bool:
    """Whether it has an object, `fly in doses` among them, which the parser takes for a place."""
    return verb.child("dobj") is not None or any(
        child.lower in ("in", "out") and child.child("pobj") is not None for child in verb.children
    )
