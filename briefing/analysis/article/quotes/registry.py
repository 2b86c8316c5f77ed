"""The rules in the order they run; an earlier rule's finding stands against a later one's."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.rules import (
    according,
    clause,
    colon,
    cue_after,
    cue_before,
    dash,
    follow_on,
    fronted,
    infinitive,
    next_paragraph,
    objects,
    open_paragraph,
    split,
    transcript,
)
from briefing.analysis.article.quotes.scene import Scene

__all__ = ["RULES", "Rule", "run"]

MAX_CLAIMED = 0.5
"""A draft of which earlier rules hold more than this share is the same quote once more."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which news text reports speech."""

    name: str
    find: Callable[[Scene], Iterable[Draft]]


RULES = (
    Rule("cue-after", cue_after.find),
    Rule("split", split.find),
    Rule("cue-before", cue_before.find),
    Rule("next-paragraph", next_paragraph.find),
    Rule("dash", dash.find),
    Rule("colon", colon.find),
    Rule("split-again", split.find),
    Rule("open-paragraph", open_paragraph.find),
    Rule("clause", clause.find),
    Rule("fronted", fronted.find),
    Rule("according", according.find),
    Rule("object", objects.find),
    Rule("infinitive", infinitive.find),
    Rule("transcript", transcript.find),
    Rule("follow-on", follow_on.find),
)


def run(scene: Scene, off: frozenset[str] = frozenset()) -> Iterator[Draft]:
    """Every rule that is not switched off, in order; the drafts that stand."""
    for rule in RULES:
        if rule.name in off:
            continue
        for draft in rule.find(scene):
            if scene.claimed(draft.content) <= MAX_CLAIMED:
                scene.accept(draft)
    return iter(scene.drafts)
