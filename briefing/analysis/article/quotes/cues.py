"""Cues: which words report speech, with what complement, and how far the cue's words reach."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice, Strength

__all__ = [
    "MAX_SENTENCE",
    "SpeechVerb",
    "cue_slice",
    "cues_with",
    "speech_nouns",
    "speech_verb",
    "strength_of",
]

MAX_SENTENCE = 400
"""Tokens of a sentence that syntax is asked about. Nothing that long is prose; the cap keeps hostile
texts without a full stop from costing quadratic time."""


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that reports what somebody says or thinks."""

    lemma: str
    family: str
    complements: str
    """Letters of the complements it takes: see `lexicon/speech_verbs.tsv`."""

    def takes(self, complement: str) -> bool:
        """Whether it takes this complement, strongly or weakly."""
        return complement in self.complements or complement.lower() in self.complements


MAKE_CLEAR = SpeechVerb("make", "statement", "T")
"""`made clear that …`: the one phrase of two words among the verbs."""


LET_KNOWN = SpeechVerb("know", "statement", "T")
"""`let it be known that …`."""
PUT_IT = SpeechVerb("put", "statement", "QT")
"""`as Macron put it`."""


@cache
def speech_verbs() -> Mapping[str, SpeechVerb]:
    """The table of verbs by lemma."""
    return {lemma: SpeechVerb(lemma, family, taken) for lemma, family, taken in lexicon.rows("speech_verbs")}


@cache
def speech_nouns() -> Mapping[str, Strength]:
    """The table of nouns that report speech or thought, by lemma."""
    return {lemma: cast("Strength", strength) for lemma, strength in lexicon.rows("speech_nouns")}


def speech_verb(token: Token) -> SpeechVerb | None:
    """The verb this token is a form of, if it reports speech or thought."""
    if not token.is_verb and not _is_mistagged(token):
        return None
    if token.lemma == "make":
        return MAKE_CLEAR if _completion(token) is not None else None
    if token.lemma == "know" and token.head.lemma == "let":
        return LET_KNOWN
    if token.lemma == "go" and not any(child.lower == "on" for child in token.children):
        return None
    if token.lemma == "put" and _is_as_put(token):
        return PUT_IT
    return speech_verbs().get(token.lemma)


def _is_as_put(verb: Token) -> bool:
    thing, mark = verb.child("dobj"), verb.child("mark")
    return thing is not None and thing.lower == "it" and mark is not None and mark.lower == "as"


def _completion(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.lower in ("clear", "plain")), None)


def _is_mistagged(token: Token) -> bool:
    """`Bush notes`: a third person that the tagger took for a plural noun."""
    return token.tag == "NNS" and token.dep in ("ROOT", "ccomp", "parataxis", "conj")


def cues_with(scene: Scene, complement: str) -> Iterator[tuple[Token, SpeechVerb]]:
    """The unquoted verbs that take this complement and are no cue yet."""
    for verb, known in _verbs(scene):
        if not known.takes(complement) or verb.i in scene.by_cue or scene.quoted(verb):
            continue
        if len(scene.sentence(verb)) <= MAX_SENTENCE and not _is_inside_report(verb):
            yield verb, known


def _verbs(scene: Scene) -> list[tuple[Token, SpeechVerb]]:
    """All verbs that report speech, looked for once an article: many rules ask."""
    if scene.verbs is None:
        told = ((token, speech_verb(token)) for token in scene.parse.tokens)
        scene.verbs = [(token, known) for token, known in told if known is not None]
    return scene.verbs


def _is_inside_report(verb: Token) -> bool:
    """`He said he thinks …`: what a pronoun thinks inside a report is the report's own content."""
    subject, outer = verb.child("nsubj", "nsubjpass"), speech_verb(verb.head)
    if subject is None or subject.pos != "PRON" or verb.dep != "ccomp" or outer is None:
        return False
    return outer.takes("T") and verb.head.i < verb.i


def strength_of(verb: SpeechVerb, complement: str) -> Strength:
    """How sure a quote with this complement is."""
    return "strong" if complement in verb.complements else "weak"


def cue_slice(scene: Scene, verb: Token) -> Slice:
    """The verb with its auxiliaries and particle."""
    tokens = scene.parse.tokens
    first = last = verb
    while first.i > 0:
        before = tokens[first.i - 1]
        if (
            before.head is not verb
            or before.dep not in ("aux", "auxpass", "neg", "advmod")
            or scene.quoted(before)
        ):
            break
        first = before
    if verb.lemma == "make":
        last = _completion(verb) or verb
    if last.i + 1 < len(tokens) and tokens[last.i + 1].head is verb and tokens[last.i + 1].dep == "prt":
        last = tokens[last.i + 1]
    return Slice(first.start, last.end)
