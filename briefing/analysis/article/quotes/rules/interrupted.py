"""The plan, Macron said, was dead: paraphrase around its reporting clause."""

from collections.abc import Iterator, Sequence

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, cues_with, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.frames import COMMAS, content_after, reporting_clause
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of

GOING_ON = ("continue", "go")
"""Verbs that report only when set off: `Drugs, he went on, would be free.`"""


def _only_joins(words: Sequence[Token]) -> bool:
    """`But, he said, …`: a word that joins the sentence to the one before is nothing said."""
    return all(token.pos in ("CCONJ", "ADV", "PUNCT") for token in words)


def find(scene: Scene) -> Iterator[Draft]:
    """Sentences that a reporting clause between two commas cuts in two."""
    tokens = scene.parse.tokens
    for verb, known in [*cues_with(scene, "T"), *cues_with(scene, "Q")]:
        if not known.takes("T") and verb.lemma not in GOING_ON:
            continue
        clause = reporting_clause(scene, verb)
        start = scene.sentence(verb)[0].i
        if clause is None or clause[0] <= start or tokens[clause[0] - 1].text not in COMMAS:
            continue
        after = content_after(scene, verb, clause[1])
        source = source_of(scene, verb) if after else None
        if source is None or not took_place(verb):
            continue
        before = tokens[start : clause[0]]
        if before[0].lower == "according":
            continue
        yield Draft(
            rule="interrupted",
            content=(pieces(scene, before) if not _only_joins(before) else []) + pieces(scene, after),
            cue=cue_slice(scene, verb),
            source=source,
            verb=verb,
            strength=strength_of(known, "T" if known.takes("T") else "Q"),
        )
