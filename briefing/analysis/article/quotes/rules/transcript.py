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


SPEAKING = ("person",)
"""Names that speak in a headline; a place or a firm before a colon is its topic."""
PAPERS = ("poll", "report", "survey", "study", "minister", "president", "police", "officials", "analysts")
"""Nouns that do."""
MIN_TURNS = 2
"""Fewer lines of that shape are no transcript but a label: READ ALSO: …"""


def find(scene: Scene) -> Iterator[Draft]:
    """Turns of a transcript, and headlines that open with their source."""
    lines = [line for line in scene.ground.article.lines if not line.is_noise]
    turns = {line.start: match for line in lines if (match := _TURN.match(scene.text, line.start, line.end))}
    names = {match.group("name") for match in turns.values()}
    if len(turns) < MIN_TURNS or len(names) < MIN_TURNS:
        turns = {}
    for line in lines:
        match = turns.get(line.start) or _title(scene, line)
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


def _title(scene: Scene, line: Line) -> re.Match[str] | None:
    """A headline's opening name, where it can speak: `Lake Chad: …` names the topic."""
    untitled = scene.ground.article.title is None and line.paragraph == 1
    match = _TITLE.match(scene.text, line.start, line.end) if line.kind == "headline" or untitled else None
    if match is None:
        return None
    last = match.group("name").split()[-1]
    speaks = any(name.label in SPEAKING and name.text.endswith(last) for name in scene.names)
    return match if speaks or last.lower() in PAPERS else None


def _content(scene: Scene, line: Line, start: int) -> Slice:
    end = line.end
    while end > start and scene.text[end - 1] in ' ."”':
        end -= 1
    for quotation in scene.overlapping(Slice(start, end)):
        if start <= quotation.start:
            end = max(end, quotation.end)
    return Slice(start, min(end, line.end))
