"""Cues: which words report speech, with what complement, and how far the cue's words reach."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice, Strength

__all__ = ["SpeechVerb", "cue_slice", "is_negated", "speech_verb", "strength_of"]

NEGATIONS = ("not", "n't", "n’t", "never", "no", "nor", "neither")


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that reports what somebody says or thinks."""

    lemma: str
    family: str
    frames: str
    """Letters of the complements it takes: see `lexicon/speech_verbs.tsv`."""

    def takes(self, frame: str) -> bool:
        """Whether it takes this complement, strongly or weakly."""
        return frame in self.frames or frame.lower() in self.frames


@cache
def speech_verbs() -> Mapping[str, SpeechVerb]:
    """The table of verbs by lemma."""
    return {
        lemma: SpeechVerb(lemma, family, frames) for lemma, family, frames in lexicon.rows("speech_verbs")
    }


def speech_verb(token: Token) -> SpeechVerb | None:
    """The verb this token is a form of, if it reports speech or thought."""
    if not token.is_verb and not _is_mistagged(token):
        return None
    return speech_verbs().get(token.lemma)


def _is_mistagged(token: Token) -> bool:
    """`Bush notes`: a third person that the tagger took for a plural noun."""
    return token.tag == "NNS" and token.dep in ("ROOT", "ccomp", "parataxis", "conj")


def strength_of(verb: SpeechVerb, frame: str) -> Strength:
    """How sure a quote with this complement is."""
    return "strong" if frame in verb.frames else "weak"


def is_negated(verb: Token) -> bool:
    """Whether the saying itself is denied: did not say, never said."""
    return any(child.dep == "neg" or child.lower in NEGATIONS for child in verb.children if child.i < verb.i)


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
    if last.i + 1 < len(tokens) and tokens[last.i + 1].head is verb and tokens[last.i + 1].dep == "prt":
        last = tokens[last.i + 1]
    return Slice(first.start, last.end)
