"""Who reports a pledge, where its rule has not told already."""

from dataclasses import replace

from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import plain
from briefing.analysis.article.pledges.future import FIRST
from briefing.analysis.article.pledges.future.licences import is_own
from briefing.analysis.article.pledges.setting import Setting

__all__ = ["with_reporter"]


def with_reporter(candidate: Candidate, setting: Setting) -> Candidate:
    """The candidate with the source of its report, which also names whoever takes it up by a pronoun."""
    if candidate.reporter is not None:
        return candidate
    top = candidate.head if candidate.head.is_verb else candidate.head.head
    report = setting.said(top)
    if report is None or report.source is None or report.source is candidate.bound:
        return candidate
    bound, own = candidate.bound, False
    if bound is None or plain(bound) in FIRST:
        own = bound is not None
    elif bound.pos == "PRON" and report.cue is not None:
        own = is_own(bound, report.source, report.cue, setting)
    also = (*candidate.also, report.source) if own else candidate.also
    return replace(candidate, reporter=report.source, also=also)
