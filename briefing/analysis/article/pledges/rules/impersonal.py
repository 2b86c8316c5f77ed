"""Measures announced without their doer: `no money would flow`, `there will be no rights issue`."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import (
    has_negative_subject,
    is_negated,
    is_passive,
    own_subject,
    plain,
)
from briefing.analysis.article.pledges.frames import is_resource
from briefing.analysis.article.pledges.future import read
from briefing.analysis.article.pledges.future.bars import barred
from briefing.analysis.article.pledges.future.licences import is_body
from briefing.analysis.article.pledges.polarity import is_spared
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import in_set, is_agent, is_listed
from briefing.model import PledgeKind

__all__ = ["impersonal"]

WHOEVER = frozenset(("anyone", "anybody", "whoever", "those", "everyone", "everybody"))
SUFFERING = frozenset(("lose", "face", "pay", "forfeit", "find", "stand", "answer", "regret", "suffer"))
"""What happens to whoever does what the speaker forbids."""
GETTING = ("get", "receive")
PERSONAL = frozenset(("i", "we", "he", "she", "they", "you", "it"))


def impersonal(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """A passive or subjectless future in somebody's mouth."""
    ahead = read(verb)
    if ahead is None or barred(ahead, setting) or (ahead.word in PERSONAL and not _is_there(ahead.doer)):
        return
    report = setting.said(ahead.top)
    if report is None or report.source is None or not _can_speak(report.source, setting):
        return
    if report.cue is not None and (bar(report.cue, "future") or report.cue.lemma == "insist"):
        return
    negated = ahead.negated or has_negative_subject(verb) or has_negative_subject(ahead.top)
    if not _is_measure(verb, ahead.doer):
        return
    others = (_is_paid(verb, ahead.doer) and not negated) or _is_held(verb, ahead.doer)
    if others and not _is_official(report.source, setting):
        return
    kind = _kind(verb, ahead.doer, negated)
    yield Candidate(
        kind=kind,
        act=verb,
        shape="clause",
        head=ahead.mark,
        bound=report.source,
        rule="impersonal",
        strength="intended" if report.weight == "weak" else "announced",
        reporter=report.source,
        also=_by(verb),
        warned=report.weight == "warn",
    )


def _can_speak(source: Token, setting: Setting) -> bool:
    """Whether it is somebody, or a document that speaks for somebody; no law and no `high point`."""
    if in_set(source, "norms"):
        return False
    return is_agent(source) or in_set(source, "documents") or setting.named(source) is not None


def _is_official(source: Token, setting: Setting) -> bool:
    """Whether it gives the money itself or speaks for whoever does, unlike an analyst."""
    words = (source, *source.children)
    spoken = any(in_set(word, name) for word in words for name in ("offices", "mouthpieces", "documents"))
    return spoken or setting.is_body(source) or is_body(source)


def _kind(verb: Token, doer: Token, negated: bool) -> PledgeKind:
    """A denied harm reassures; a measure against whoever does something threatens."""
    if _is_there(doer):
        return "commit" if is_spared(verb) or _spares(verb) else "refuse"
    if negated:
        return "commit" if is_spared(verb) else "refuse"
    return "threaten" if _is_whoever(doer) else "commit"


def _spares(verb: Token) -> bool:
    """`there will be no layoffs`."""
    thing = verb.child("attr", "dobj", "nsubj")
    return thing is not None and in_set(thing, "harmful")


def _is_whoever(doer: Token) -> bool:
    """`anyone who tries`, `any state that withholds`, `those who`."""
    inner = own_subject(doer) if doer.dep == "csubj" else None
    if doer.lower in WHOEVER or (inner is not None and inner.lower == "whoever"):
        return True
    if doer.lower == "one" and any(child.dep == "relcl" for child in doer.children):
        return True
    return any(plain(child) == "any" for child in doer.children) and any(
        child.dep in ("relcl", "acl") for child in doer.children
    )


def _is_there(doer: Token) -> bool:
    return doer.lower == "there"


def _is_measure(verb: Token, doer: Token) -> bool:
    """Whether the speaker decides on what is told."""
    if is_passive(verb):
        return is_listed(verb, "measures") and not _foreign(verb)
    if doer.lower == "there" and verb.lemma == "be":
        return _no_thing(verb)
    if _is_whoever(doer) and verb.lemma in SUFFERING:
        return True
    if has_negative_subject(verb):
        return is_listed(verb, "measures") or (verb.lemma in (*SUFFERING, "go") and is_spared(verb))
    return _is_paid(verb, doer) or _is_held(verb, doer)


def _is_paid(verb: Token, doer: Token) -> bool:
    """`customers will get their money back`, `each family will receive $500`."""
    given = verb.child("dobj") if verb.lemma in GETTING else None
    return given is not None and is_agent(doer) and doer.pos == "NOUN" and is_resource(given)


def _is_held(verb: Token, doer: Token) -> bool:
    """`the ship will not leave the port`: what whoever holds it does not let go."""
    held = doer.pos == "NOUN" and not is_agent(doer) and in_set(verb, "holding")
    return held and is_negated(verb) and not is_passive(verb)


def _no_thing(verb: Token) -> bool:
    """`there will be no rights issue`."""
    thing = verb.child("attr", "dobj", "nsubj")
    return thing is not None and any(plain(child) == "no" for child in thing.children)


def _by(verb: Token) -> tuple[Token, ...]:
    agent = next((child.child("pobj") for child in verb.children if child.dep == "agent"), None)
    return () if agent is None else (agent,)


def _foreign(verb: Token) -> bool:
    """`would be sent by Russia`: another's act."""
    agent = next((child.child("pobj") for child in verb.children if child.dep == "agent"), None)
    return agent is not None and is_agent(agent)
