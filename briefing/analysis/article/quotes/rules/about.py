"""He complained about the cost. She called for talks: what was said stands behind a preposition."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, cues_with
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.reach import reach
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of
from briefing.analysis.article.quotes.weight import weighed

TOPICAL = ("about", "of", "for", "on", "against", "over")
ON = ("call", "insist", "elaborate")
"""Verbs whose `on` names what is said; elsewhere it names a day or a page."""
FOR = ("call", "plead", "appeal", "apologize", "apologise", "blame", "advocate", "argue")


def find(scene: Scene) -> Iterator[Draft]:
    """Prepositional phrases that name what was spoken of."""
    for verb, known in cues_with(scene, "F"):
        phrase = _phrase(verb)
        source = source_of(scene, verb)
        if phrase is None or source is None:
            continue
        first = phrase.i + 1
        found = pieces(scene, scene.parse.tokens[first : reach(scene, verb, first, phrase) + 1])
        if found:
            yield Draft(
                rule="about",
                content=found,
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength=weighed(scene, known, verb, "F", found),
            )


def _phrase(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep != "prep" or child.i < verb.i or child.lower not in TOPICAL:
            continue
        if (child.lower == "on" and verb.lemma not in ON) or (child.lower == "for" and verb.lemma not in FOR):
            continue
        return child
    return None
