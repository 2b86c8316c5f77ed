"""Macron added: and the plan was dead. A verb of speech, a colon, and no quotation marks."""

from collections.abc import Iterator

from briefing.analysis.article.quotes.cues import cue_slice, cues_with
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of

MAX_GAP = 6
"""Tokens between verb and colon: hearer and place of speaking."""


def find(scene: Scene) -> Iterator[Draft]:
    """Unquoted sentences that a colon hands over to."""
    for verb, known in cues_with(scene, "Q"):
        if "Q" not in known.complements or not took_place(verb):
            continue
        sentence = scene.sentence(verb)
        start = verb.i - sentence[0].i + 1
        colon = next(
            (at for at in range(start, min(start + MAX_GAP, len(sentence))) if sentence[at].text == ":"), None
        )
        if colon is None or any(token.is_verb for token in sentence[start:colon]):
            continue
        content = sentence[colon + 1 :]
        source = source_of(scene, verb)
        if source is None or not any(token.is_verb for token in content) or any(map(scene.quoted, content)):
            continue
        yield Draft(
            rule="colon-clause",
            content=pieces(scene, content),
            cue=cue_slice(scene, verb),
            source=source,
            verb=verb,
        )
