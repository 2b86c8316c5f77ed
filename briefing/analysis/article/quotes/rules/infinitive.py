"""Macron vowed to fight on: an infinitive is what was said."""

from collections.abc import Iterator

from briefing.analysis.article.quotes.cues import cue_slice, is_negated, speech_verb, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of


def find(scene: Scene) -> Iterator[Draft]:
    """Infinitives that verbs of promise, request and wish govern."""
    for verb in scene.parse.tokens:
        known = speech_verb(verb)
        if (
            known is None
            or not known.takes("I")
            or verb.i in scene.by_cue
            or scene.quoted(verb)
            or is_negated(verb)
        ):
            continue
        head = next((c for c in verb.children if c.dep in ("xcomp", "ccomp") and c.i > verb.i), None)
        source = source_of(scene, verb)
        if head is None or source is None:
            continue
        start = verb.child("dobj") or head
        content = [t for t in start.subtree() + head.subtree() if t.i > verb.i]
        found = pieces(scene, sorted(content, key=lambda token: token.i))
        if found:
            yield Draft(
                rule="infinitive",
                content=found,
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength="strong" if any(map(scene.quoted, content)) else strength_of(known, "I"),
            )
