"""The plan was dead, Macron said. The plan, he said, was dead. As he put it, the plan was dead."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, cues_with, speech_verb, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import noun_phrase, source_of
from briefing.model import Slice

FINITE = ("VBD", "VBZ", "VBP")
OWN = ("nsubj", "aux", "auxpass", "advmod", "mark", "prt")
"""Dependents that stand in the reporting clause before the verb."""
NEAR = 3
"""Tokens within which an infinitive is the verb's own complement: `asked to go`."""
TAIL = ("dative", "dobj", "advmod", "prt", "npadvmod", "prep", "advcl", "nsubj", "tmod")
"""Dependents that stand in the reporting clause after the verb."""
BOUNDARIES = (",", "—", "–", "--", "-", "”", '"', "’", "'", "''", ";")


def find(scene: Scene) -> Iterator[Draft]:
    """Paraphrase that stands before, or around, its reporting clause."""
    for verb, known in cues_with(scene, "T"):
        frame = _frame(scene, verb)
        speaker = _inverted(verb)
        source = noun_phrase(scene, speaker, verb) if speaker else source_of(scene, verb) if frame else None
        if frame is None or source is None or not took_place(verb):
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
    if not _reports(verb) and _inverted(verb) is None:
        return None
    own = {verb.i}
    for child in verb.children:
        if child.dep in OWN or (child.i > verb.i and child.dep in TAIL):
            own.update(token.i for token in child.subtree())
    first = last = verb.i
    tokens = scene.parse.tokens
    while first - 1 in own or (first - 2 in own and tokens[first - 1].is_punct):
        first -= 1
    while last + 1 in own or (last + 2 in own and tokens[last + 1].is_punct):
        last += 1
    if first <= scene.sentence(verb)[0].i or tokens[first - 1].text not in BOUNDARIES:
        return None
    return first, last


def _inverted(verb: Token) -> Token | None:
    """The subject behind its verb that the parse took for an object: `…, specified the commissioner.`"""
    if (
        verb.tag not in ("VBD", "VBZ")
        or verb.child("nsubj", "nsubjpass", "ccomp", "xcomp", "aux") is not None
    ):
        return None
    noun = verb.child("dobj")
    if noun is None or noun.i < verb.i or noun.pos not in ("PROPN", "NOUN"):
        return None
    known = speech_verb(verb)
    return noun if known is not None and known.family == "statement" and _sets_off(verb) else None


def _sets_off(verb: Token) -> bool:
    """Whether the comma before the verb is all that joins it to the sentence: no `and`, no other mark."""
    governor = verb.head
    marks = [child for child in governor.children if child.i == verb.i - 1 and child.text in BOUNDARIES]
    return bool(marks) and governor.i < verb.i and not any(child.dep == "mark" for child in verb.children)


def _reports(verb: Token) -> bool:
    """A finite verb with a subject of its own and room for content: no object, no clause after it."""
    subject = verb.child("nsubj")
    finite = verb.tag in FINITE or verb.child("aux") is not None
    if not finite or subject is None or subject.tag in ("WP", "WDT"):
        return False
    later = {child.dep for child in verb.children if child.i > verb.i}
    if "ccomp" in later or ("dobj" in later and verb.lemma != "tell"):
        return False
    if any(child.dep == "xcomp" and 0 < child.i - verb.i <= NEAR for child in verb.children):
        return False
    mark = verb.child("mark")
    return verb.dep in ("ROOT", "parataxis", "ccomp", "conj", "dep") or (
        mark is not None and mark.lower == "as"
    )


def _around(scene: Scene, verb: Token, frame: tuple[int, int]) -> list[Slice]:
    sentence = scene.sentence(verb)
    before = [token for token in sentence if token.i < frame[0]]
    after = _after(sentence, frame)
    if not after and not any(map(_is_predicate, before)):
        return []
    return pieces(scene, before) + pieces(scene, after)


def _is_predicate(token: Token) -> bool:
    return token.is_verb and token.lower != "according"


def _after(sentence: tuple[Token, ...], frame: tuple[int, int]) -> list[Token]:
    """What follows the reporting clause as a second piece of the content."""
    rest = [token for token in sentence if token.i > frame[1]]
    if not rest or rest[0].text not in (",", "—", "–") or not any(token.is_verb for token in rest):
        return []
    if rest[1:] and rest[1].tag in ("VBG", "WP", "WDT"):
        return []
    if rest[2:] and rest[1].lower == "when" and rest[2].tag == "VBN":
        return []
    return rest
