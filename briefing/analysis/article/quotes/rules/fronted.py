"""The plan was dead, Macron said. The plan was dead, warned the minister. The plan is dead, as he put it."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, cues_with, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.frames import CLOSING, COMMAS, inverted_subject, reporting_clause
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import noun_phrase, source_of


def find(scene: Scene) -> Iterator[Draft]:
    """Paraphrase that stands before its reporting clause."""
    tokens = scene.parse.tokens
    for verb, known in cues_with(scene, "T"):
        clause = reporting_clause(scene, verb)
        if clause is None or any(child.dep == "ccomp" and child.i > verb.i for child in verb.children):
            continue
        content = _before(scene, verb, clause[0])
        if not any(map(_is_predicate, content)) or tokens[clause[0] - 1].text not in COMMAS + CLOSING:
            continue
        speaker = inverted_subject(verb)
        source = noun_phrase(scene, speaker, verb) if speaker else source_of(scene, verb)
        found = pieces(scene, content)
        if found and source is not None and took_place(verb):
            yield Draft(
                rule="fronted",
                content=found,
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength=strength_of(known, "T"),
            )


def _before(scene: Scene, verb: Token, first: int) -> list[Token]:
    """The tokens before the reporting clause, back to a semicolon or the sentence's start."""
    before = [token for token in scene.sentence(verb) if token.i < first]
    cut = max(
        (index for index, token in enumerate(before) if token.text == ";" and not scene.quoted(token)),
        default=-1,
    )
    return before[cut + 1 :] if cut + 1 < len(before) else before


def _is_predicate(token: Token) -> bool:
    return token.is_verb and token.lower != "according"
