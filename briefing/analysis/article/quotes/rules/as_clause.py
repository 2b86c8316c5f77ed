"""As Macron put it, the plan was dead."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, cues_with, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.frames import content_after, reporting_clause
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of


def _opens(scene: Scene, verb: Token, first: int) -> bool:
    """Whether nothing but a joining word stands before the clause in its sentence."""
    before = [token for token in scene.sentence(verb) if token.i < first]
    return all(token.pos in ("CCONJ", "ADV", "PUNCT") for token in before)


def find(scene: Scene) -> Iterator[Draft]:
    """Sentences that open with a reporting clause led in by `as`."""
    for verb, known in cues_with(scene, "T"):
        mark = verb.child("mark")
        clause = reporting_clause(scene, verb) if mark is not None and mark.lower == "as" else None
        if clause is None or not _opens(scene, verb, clause[0]):
            continue
        content = content_after(scene, verb, clause[1])
        source = source_of(scene, verb) if content else None
        if source is not None:
            yield Draft(
                rule="as-clause",
                content=pieces(scene, content),
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength=strength_of(known, "T"),
            )
