"""What somebody says it will do: first person, reported, and announced by the writer."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import has_negative_subject, is_passive
from briefing.analysis.article.pledges.future import read
from briefing.analysis.article.pledges.future.bars import barred
from briefing.analysis.article.pledges.future.control import in_control
from briefing.analysis.article.pledges.future.licences import licence
from briefing.analysis.article.pledges.polarity import settle
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import in_set

__all__ = ["futures"]


def futures(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """Every pledge that a verb in the future makes."""
    ahead = read(verb)
    if ahead is None or has_negative_subject(verb) or barred(ahead, setting):
        return
    if is_passive(verb) and not (ahead.negated and _is_unmoved(verb)):
        return
    settled = settle("commit", verb, ahead.negated)
    if settled is None:
        return
    given = licence(ahead, setting)
    if given is None or not in_control(ahead, given.rule):
        return
    own = given.rule != "reported-other" and given.source is not None
    yield Candidate(
        kind=settled[0],
        act=settled[1],
        shape="act",
        head=ahead.mark,
        bound=ahead.doer,
        rule=given.rule,
        strength=given.strength,
        reporter=given.source,
        also=(given.source,) if own and given.source is not None else (),
        warned=given.warned,
    )


def _is_unmoved(verb: Token) -> bool:
    """`will not be drawn into a quarrel`: what is done to somebody only by its own leave."""
    into = [child for child in verb.children if child.i > verb.i and child.lower == "into"]
    return bool(into) and in_set(verb, "unmoved")
