"""PENCE: Well, look. / Poll: Voters unsure. A name and a colon open the line."""

import re
from collections.abc import Iterator

from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Line, Slice

_TURN = re.compile(r"[“\"‘']?(?P<name>[A-Z][A-Z.’'\-]+(?: [A-Z][A-Z.’'\-]+){0,3})(?P<colon>:)\s+(?=\S)")
_TITLE = re.compile(r"(?P<name>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,4})(?P<colon>:)\s+(?=\S)")
MIN_WORDS = 3
"""Shorter lines after a name and a colon are labels."""


def find(scene: Scene) -> Iterator[Draft]:
    """Turns of a transcript, and headlines that open with their source."""
    for line in scene.ground.article.lines:
        pattern = _TITLE if line.kind == "headline" else _TURN
        match = pattern.match(scene.text, line.start, line.end)
        if match is None:
            continue
        content = _content(scene, line, match.end())
        if len(content.of(scene.text).split()) >= MIN_WORDS:
            yield Draft(
                rule="transcript",
                content=[content],
                cue=Slice(*match.span("colon")),
                source=Slice(*match.span("name")),
                utterance=True,
            )


def _content(scene: Scene, line: Line, start: int) -> Slice:
    end = line.end
    while end > start and scene.text[end - 1] in ' ."”':
        end -= 1
    for quotation in scene.overlapping(Slice(start, end)):
        if start <= quotation.start:
            end = max(end, quotation.end)
    return Slice(start, min(end, line.end))
