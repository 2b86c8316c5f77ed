"""Macron’s claim that …; warnings from Moscow that …: a noun reports."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import MAX_SENTENCE, speech_nouns
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import noun_phrase, source_of
from briefing.model import Slice

FROM = ("by", "from", "among", "of")
LIGHT = ("make", "issue", "repeat", "give", "voice", "express", "raise", "have", "reject", "send", "renew")
"""Verbs whose subject speaks through the noun: made the claim that …"""


def find(scene: Scene) -> Iterator[Draft]:
    """Clauses that a noun of speech or thought governs."""
    for noun in scene.parse.tokens:
        strength = speech_nouns().get(noun.lemma) if noun.pos == "NOUN" else None
        if strength is None or scene.quoted(noun) or len(scene.sentence(noun)) > MAX_SENTENCE:
            continue
        content, finite = _content(noun)
        found = pieces(scene, content)
        if found:
            owner = _owner(scene, noun)
            source = owner or _holder(scene, noun)
            yield Draft(
                rule="noun",
                content=found,
                cue=noun.slice,
                source=source,
                verb=noun,
                strength=strength if owner is not None and finite else "weak",
            )


def _content(noun: Token) -> tuple[list[Token], bool]:
    """The that-clause or infinitive below the noun, without `that`; whether it is finite."""
    for child in noun.children:
        if child.i < noun.i or child.dep not in ("acl", "relcl", "ccomp"):
            continue
        inside = [token for token in child.subtree() if token.i > noun.i]
        if inside and inside[0].lower == "that" and inside[0].dep == "mark":
            return inside[1:], True
        if child.tag == "VB" and any(below.tag == "TO" for below in child.children):
            return inside, False
    return [], False


def _owner(scene: Scene, noun: Token) -> Slice | None:
    """Who is named beside the noun, or speaks through it: made the claim that …"""
    owner = noun.child("poss")
    if owner is not None:
        return noun_phrase(scene, owner, noun)
    for child in noun.children:
        person = child.child("pobj") if child.dep == "prep" and child.lower in FROM else None
        if person is not None:
            return noun_phrase(scene, person)
    governor = noun.head
    return source_of(scene, governor) if noun.dep == "dobj" and governor.lemma in LIGHT else None


def _holder(scene: Scene, noun: Token) -> Slice | None:
    """The subject of the clause that the noun stands in: clung to the hope that …"""
    verb = next((above for above in noun.ancestors() if above.is_verb), None)
    return source_of(scene, verb) if verb is not None and noun.dep in ("dobj", "pobj", "attr") else None
