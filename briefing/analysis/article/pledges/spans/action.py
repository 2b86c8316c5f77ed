"""What is pledged: from its verb to the end of its complement, in one piece."""

import re

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import auxiliaries, future, has_to, marker, own_subject, plain
from briefing.analysis.article.pledges.reporting import attribution
from briefing.analysis.article.pledges.spans.marks import trimmed
from briefing.analysis.article.pledges.words import in_set
from briefing.model import Slice

__all__ = ["action"]

NEAR = 3
"""Words between an adverb of manner and its verb at most."""
ADDED = ("prep", "npadvmod", "dobj")
"""Relations of words that go on with a pledged noun phrase: `$640m on Thursday to help`."""
LEADING = re.compile(r",? (?:but|and|only|but only|and only) $")
"""Words between an action and its condition that belong to neither."""
TIMED = re.compile(r"with(?:in)?\b|(?:on )?the day\b", re.IGNORECASE)
"""Conditions that also say when stay part of the action."""


def action(candidate: Candidate, ground: Ground, conditions: list[Slice]) -> Slice | None:
    """The verbatim slice of what is pledged, before any condition that follows it."""
    tokens = _tokens(candidate, ground)
    if not tokens:
        return None
    start, end = tokens[0].start, tokens[-1].end
    for condition in conditions:
        if start < condition.start < end and not TIMED.match(ground.text, condition.start):
            end = condition.start
            left = LEADING.search(ground.text, start, end)
            end = left.start() if left is not None else end
    sentence = ground.sentences[candidate.act.sentence]
    return trimmed(ground.text, start, min(end, sentence.end), sentence.start, sentence.end)


def _tokens(candidate: Candidate, ground: Ground) -> list[Token]:
    """The contiguous tokens of the action."""
    act = candidate.act
    if candidate.ends is not None:
        first, last = candidate.ends
        return list(ground.parse.tokens[first.i : last.i + 1])
    kept = {token.i for token in _kept(act, act, whole=candidate.shape == "clause")}
    start = _lead(act) if candidate.shape == "act" else min(kept)
    kept |= {*range(start, act.i + 1), *_followers(candidate)}
    cut = attribution(ground, act)
    stop = cut[2] if cut else ground.parse.bounds[act.sentence][1]
    found = []
    for index in range(start, stop):
        token = ground.parse.tokens[index]
        if (index not in kept and not token.is_punct) or _is_contrast(index, stop, ground):
            break
        found.append(token)
    while found and found[-1].i > act.i and (found[-1].is_punct or in_set(found[-1], "trailing")):
        found.pop()
    return found


def _is_contrast(index: int, stop: int, ground: Ground) -> bool:
    """`lend them the hose but not the house`: what is refused is no part of what is promised."""
    tokens = ground.parse.tokens
    return tokens[index].lower == "but" and index + 1 < stop and tokens[index + 1].lower == "not"


def _followers(candidate: Candidate) -> set[int]:
    """What the parser hung on the commissive word though it goes on with the action."""
    act, head = candidate.act, candidate.head
    if head is act or head.i > act.i:
        return set()
    found: set[int] = set()
    for child in head.children:
        if child.i <= act.i or child is act:
            continue
        shared = (
            child.dep == "conj" and child.tag == "VB" and own_subject(child) is None and future(child) is None
        )
        aside = candidate.shape == "phrase" and (child.dep in ADDED or has_to(child))
        if shared or aside:
            found |= {token.i for token in _kept(child, act)}
    return found


def _lead(act: Token) -> int:
    """Index of the action's first word: `be` of passives and adverbs of manner come before the verb."""
    first = act.i
    for child in act.children:
        word = plain(child)
        if child.i > act.i or in_set(word, "leading"):
            continue
        if child.dep in ("auxpass", "aux") and word in ("be", "been"):
            first = min(first, child.i)
        if child.dep == "advmod" and not child.children and act.i - child.i <= NEAR and word.endswith("ly"):
            first = min(first, child.i)
    return first


def _kept(node: Token, act: Token, whole: bool = False) -> list[Token]:
    """The subtree without the branches that only frame the action."""
    found, waiting = [], [node]
    while waiting:
        here = waiting.pop()
        found.append(here)
        for child in here.children:
            if here is act and child.i < act.i and act.is_verb and not (whole and _is_core(child)):
                continue
            if not _is_frame(child, here, act):
                waiting.append(child)
    return sorted(found, key=lambda token: token.i)


def _is_core(child: Token) -> bool:
    """Whether a word left of the verb belongs to the clause."""
    return child.dep in ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "csubj", "expl") or (
        child.dep == "advmod" and child.i == child.head.i - 1
    )


def _is_frame(child: Token, above: Token, act: Token) -> bool:
    """Whether a branch stands outside the action."""
    if child.dep == "parataxis" or child.lower == "according":
        return True
    if child.dep == "conj" and above is act:
        return (
            own_subject(child) is not None
            or future(child) is not None
            or child.tag in ("VBD", "VBZ", "VBP", "JJ")
            or _is_finite(child)
        )
    if child.dep in ("ccomp", "nsubj") and above is act and child.is_verb and child.i < act.i:
        return True
    if child.dep == "advcl":
        return in_set(marker(child), "outer") or _after_comma(child)
    return child.dep == "relcl" and _after_comma(child)


def _is_finite(verb: Token) -> bool:
    """Whether its auxiliary makes it tell of something done: `has paid`, `did not suggest`."""
    return any(plain(one) in ("has", "have", "had", "did", "does") for one in auxiliaries(verb))


def _after_comma(branch: Token) -> bool:
    """Whether a branch is set off by a comma."""
    first = branch.subtree()[0]
    return any(
        sister.text in (",", "–", "—") and sister.i == first.i - 1 for sister in branch.head.children
    ) or any(token.text == "," and token.i == first.i - 1 for token in branch.head.subtree())
