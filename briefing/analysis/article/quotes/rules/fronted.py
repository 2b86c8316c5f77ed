"""The plan was dead, Macron said. The plan, he said, was dead. As he put it, the plan was dead."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, is_negated, speech_verb, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of
from briefing.model import Slice

MIN_WORDS = 3


def find(scene: Scene) -> Iterator[Draft]:
    """Paraphrase that stands before, or around, its reporting clause."""
    for verb in scene.parse.tokens:
        known = speech_verb(verb)
        if (
            known is None
            or not known.takes("T")
            or verb.i in scene.by_cue
            or scene.quoted(verb)
            or is_negated(verb)
        ):
            continue
        frame = _frame(scene, verb)
        source = source_of(scene, verb)
        if frame is None or source is None:
            continue
        content = _around(scene, verb, frame)
        if content:
            yield Draft(
                rule="fronted",
                content=content,
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength=strength_of(known, "T"),
            )


def _frame(scene: Scene, verb: Token) -> tuple[int, int] | None:
    """First and last token index of a reporting clause set off by a comma before it, or None."""
    if any(child.dep == "ccomp" and child.i > verb.i for child in verb.children):
        return None
    own = [verb]
    for child in verb.children:
        if child.dep in (
            "nsubj",
            "aux",
            "auxpass",
            "advmod",
            "mark",
            "prt",
            "dobj",
            "dative",
            "npadvmod",
            "agent",
        ) or (child.i > verb.i and child.dep in ("prep", "advcl")):
            own.extend(child.subtree())
    first, last = min(token.i for token in own), max(token.i for token in own)
    tokens = scene.sentence(verb)
    first = _back(scene, own, verb)
    if first <= tokens[0].i:
        return None
    before = scene.parse.tokens[first - 1]
    if before.text not in (",", "—", "–", "--", "”", '"', "’", "'"):
        return None
    return first, last


def _back(scene: Scene, own: list[Token], verb: Token) -> int:
    """Index of the first token of the run of own tokens that ends in the verb."""
    known = {token.i for token in own}
    first = verb.i
    while first - 1 in known or (first > 0 and scene.parse.tokens[first - 1].is_punct and first - 2 in known):
        first -= 1
    return first


def _around(scene: Scene, verb: Token, frame: tuple[int, int]) -> list[Slice]:
    sentence = scene.sentence(verb)
    before = [token for token in sentence if token.i < frame[0]]
    if sum(not token.is_punct for token in before) < MIN_WORDS and not any(token.is_verb for token in before):
        after = _after(scene, verb, sentence)
        return pieces(scene, before) + pieces(scene, after) if after else []
    if not any(token.is_verb for token in before):
        after = _after(scene, verb, sentence)
        return pieces(scene, before) + pieces(scene, after) if after else []
    return pieces(scene, before) + pieces(scene, _after(scene, verb, sentence))


def _after(scene: Scene, verb: Token, sentence: tuple[Token, ...]) -> list[Token]:
    """What follows the reporting clause as a second piece of the content."""
    if verb.dep not in ("parataxis", "ccomp", "advcl", "dep"):
        return []
    last = max(token.i for token in verb.subtree())
    rest = [token for token in sentence if token.i > last]
    if not rest or rest[0].text not in (",", "—", "–"):
        return []
    return rest
