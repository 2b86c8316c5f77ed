"""For the governor, the summit was “long on grammar”: an opening phrase names whose words are quoted."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import noun_phrase

SPEAKERS = (
    "source",
    "official",
    "diplomat",
    "minister",
    "analyst",
    "expert",
    "governor",
    "spokesman",
    "spokeswoman",
)
"""Heads that name a speaker without a proper name."""


def find(scene: Scene) -> Iterator[Draft]:
    """Sentences with quoted words that open with `for` and a person."""
    for first, stop in scene.parse.bounds:
        opening = scene.parse.tokens[first] if first < stop else None
        if opening is None or opening.lower != "for" or scene.quoted(opening):
            continue
        noun = opening.child("pobj")
        if noun is None or not _is_speaker(noun) or opening.i + 1 >= stop:
            continue
        rest = [token for token in scene.parse.tokens[first:stop] if token.i > noun.subtree()[-1].i]
        if (
            not rest
            or rest[0].text != ","
            or not any(map(scene.quoted, rest))
            or not any(t.is_verb for t in rest)
        ):
            continue
        found = pieces(scene, rest)
        if found:
            yield Draft("for-whom", found, opening.slice, noun_phrase(scene, noun, opening), verb=opening)


def _is_speaker(noun: Token) -> bool:
    return noun.lemma in SPEAKERS or noun.entity == "PERSON"
