"""The rules in the order they run; an earlier rule's finding stands against a later one's."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.rules import (
    about,
    according,
    as_clause,
    clause,
    colon,
    cue_after,
    cue_before,
    cue_between,
    dash,
    follow_on,
    for_whom,
    fronted,
    infinitive,
    interrupted,
    next_paragraph,
    nouns,
    objects,
    open_paragraph,
    split,
    transcript,
)
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice

__all__ = ["RULES", "Rule", "run"]

MAX_SHARED = 0.5
"""A draft that shares more than this part of its content with an earlier one is the same quote once more."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which news text reports speech."""

    name: str
    find: Callable[[Scene], Iterable[Draft]]


RULES = (
    Rule("transcript", transcript.find),
    Rule("cue-before", cue_before.find),
    Rule("cue-after", cue_after.find),
    Rule("split", split.find),
    Rule("cue-between", cue_between.find),
    Rule("next-paragraph", next_paragraph.find),
    Rule("dash", dash.find),
    Rule("colon", colon.find),
    Rule("split-again", split.find),
    Rule("open-paragraph", open_paragraph.find),
    Rule("according", according.find),
    Rule("interrupted", interrupted.find),
    Rule("as-clause", as_clause.find),
    Rule("for-whom", for_whom.find),
    Rule("clause", clause.find),
    Rule("fronted", fronted.find),
    Rule("infinitive", infinitive.find),
    Rule("object", objects.find),
    Rule("about", about.find),
    Rule("noun", nouns.find),
    Rule("follow-on", follow_on.find),
)


def run(scene: Scene, off: frozenset[str] = frozenset()) -> Iterator[Draft]:
    """Every rule that is not switched off, in order; the drafts that stand."""
    for rule in RULES:
        if rule.name in off:
            continue
        for draft in rule.find(scene):
            if not any(_is_same(draft, rival) for rival in scene.rivals(draft.content)):
                scene.accept(draft)
    return iter(scene.drafts)


def _is_same(draft: Draft, rival: Draft) -> bool:
    """Whether two drafts report the same words at the same level: neither holds the other's cue."""
    size = sum(piece.end - piece.start for piece in draft.content)
    shared = sum(
        max(0, min(piece.end, other.end) - max(piece.start, other.start))
        for piece in draft.content
        for other in rival.content
    )
    if shared <= MAX_SHARED * size:
        return False
    return not _holds(draft, rival.cue) and not _holds(rival, draft.cue)


def _holds(draft: Draft, cue: Slice | None) -> bool:
    return cue is not None and any(piece.contains(cue) for piece in draft.content)
