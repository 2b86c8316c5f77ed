"""Macron said: / “…” in the next paragraph."""

from collections.abc import Iterator

from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.cues import cue_slice, speech_verb
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of


def find(scene: Scene) -> Iterator[Draft]:
    """Speech that fills a line after a line ending in a colon."""
    lines = scene.ground.article.lines
    for number, line in enumerate(scene.spoken):
        if not line or not line[0].opens_line or line[0].quotation.start in scene.by_quotation:
            continue
        if scene.before[number] < 0:
            continue
        before = lines[scene.before[number]]
        if scene.text[before.end - 1] == ":":
            draft = _draft(scene, before.start, before.end, line[0])
            if draft is not None:
                yield draft


def _draft(scene: Scene, start: int, end: int, spoken: Spoken) -> Draft | None:
    tokens = scene.outside(start, end)
    last = [token for token in tokens if token.sentence == tokens[-1].sentence] if tokens else []
    for verb in reversed(last):
        known = speech_verb(verb)
        if known is not None and known.family == "manner" and verb.i < last[-1].i - 1:
            continue
        if known is not None and known.takes("Q") and verb.i not in scene.by_cue:
            return Draft(
                rule="next-paragraph",
                content=[spoken.place],
                cue=cue_slice(scene, verb),
                source=source_of(scene, verb),
                verb=verb,
                utterance=True,
            )
    return None
