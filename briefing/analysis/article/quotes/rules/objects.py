"""Zelensky hailed the pledges as “…”. Macron called him “an ogre”. He dismissed the claims."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, is_negated, speech_verb, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of

COMPLEMENTS = ("dobj", "oprd", "attr", "acomp", "xcomp", "ccomp", "dative", "prep")
PREPOSITIONS = ("as", "for", "of", "to", "against")
MANY = ("refer", "liken", "compare")


def find(scene: Scene) -> Iterator[Draft]:
    """Objects of verbs that judge or name."""
    for verb in scene.parse.tokens:
        known = speech_verb(verb)
        if (
            known is None
            or not known.takes("O")
            or verb.i in scene.by_cue
            or scene.quoted(verb)
            or is_negated(verb)
        ):
            continue
        source = source_of(scene, verb)
        content = _complements(scene, verb)
        if source is None or not content:
            continue
        found = pieces(scene, content, [source])
        if found:
            yield Draft(
                rule="object",
                content=found,
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength="strong" if any(map(scene.quoted, content)) else strength_of(known, "O"),
            )


def _complements(scene: Scene, verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in verb.children:
        if child.i < verb.i or child.dep not in COMPLEMENTS:
            continue
        if child.dep == "prep" and child.lower not in PREPOSITIONS:
            break
        found.extend(child.subtree())
    if not found:
        return []
    first, last = min(token.i for token in found), max(token.i for token in found)
    return list(scene.parse.tokens[first : last + 1])
