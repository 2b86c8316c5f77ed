"""“…” — Jorge Falcon: the speaker's name behind a dash, in the same line or in the next."""

import re
from collections.abc import Iterator

from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice

_SIGNED = re.compile(
    r"\s*(?P<dash>[―—–]|--?)\s*(?P<name>(?:[A-ZÀ-Þ][^\s,;:()]*\s?(?:(?:of|de|von|van|der|al)\s)?){1,5})(?=$|[,.(]|\s*$)"
)
MAX_SIGNATURE = 120
"""Characters of a signature with its description; longer is a sentence."""


def find(scene: Scene) -> Iterator[Draft]:
    """Speech signed like a letter."""
    lines = scene.ground.article.lines
    for number, line in enumerate(scene.spoken):
        for spoken in line[-1:]:
            if not spoken.starts_sentence or spoken.quotation.start in scene.by_quotation:
                continue
            following = lines[number + 1] if number + 1 < len(lines) and not spoken.after.strip() else None
            places = [(spoken.quotation.end, spoken.line.end)] + (
                [(following.start, following.end)] if following else []
            )
            for start, end in places:
                draft = _signed(scene, spoken, start, end)
                if draft is not None:
                    yield draft
                    break


def _signed(scene: Scene, spoken: Spoken, start: int, end: int) -> Draft | None:
    match = _SIGNED.match(scene.text, start, end)
    if match is None or end - start > MAX_SIGNATURE:
        return None
    name = match.group("name").rstrip()
    return Draft(
        rule="dash",
        content=[spoken.place],
        cue=Slice(*match.span("dash")),
        source=Slice(match.start("name"), match.start("name") + len(name)),
        utterance=True,
    )
