"""The minister was blunt: “…” Philip Bump: “…” a colon hands over without a verb of speech."""

from collections.abc import Iterator, Sequence

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import can_speak, noun_phrase, source_head, source_of
from briefing.model import Slice

MIN_WORDS = 3
"""Fewer quoted words after a colon are a title or a slogan more often than speech."""
THINGS = ("it", "this", "that", "these", "those", "there", "what", "which", "few", "many", "some")
"""Subjects that nobody speaks through: `It gets better: “…”`"""
MAX_NAME = 6
"""Words of a name with its title right before the colon."""


def find(scene: Scene) -> Iterator[Draft]:
    """Speech after a colon, in the same line or filling the next one."""
    lines = scene.ground.article.lines
    for number, line in enumerate(scene.spoken):
        for spoken in line:
            if spoken.quotation.start in scene.by_quotation or not spoken.capital or spoken.words < MIN_WORDS:
                continue
            lead: Sequence[Token] = spoken.lead
            if spoken.opens_line and scene.before[number] >= 0:
                before = lines[scene.before[number]]
                outside = scene.outside(before.start, before.end) if scene.text[before.end - 1] == ":" else []
                lead = (
                    [token for token in outside if token.sentence == outside[-1].sentence] if outside else []
                )
            if not lead or lead[-1].text != ":":
                continue
            source = source_before(scene, lead[:-1])
            if source is not None:
                yield Draft(
                    rule="colon", content=[spoken.place], cue=lead[-1].slice, source=source, utterance=True
                )


def source_before(scene: Scene, lead: Sequence[Token]) -> Slice | None:
    """The name that stands right before the colon, or else the subject of what does."""
    name = list(lead)
    while name and name[0].pos not in ("PROPN", "DET", "ADJ", "NOUN", "PRON"):
        name.pop(0)
    start = len(lead)
    while start and lead[start - 1].pos == "PROPN":
        start -= 1
    if start < len(lead) and len(lead) - start <= MAX_NAME:
        return Slice(lead[start].start, lead[-1].end)
    for verb in sorted((token for token in lead if token.is_verb), key=_rank):
        subject = source_head(verb)
        if subject is not None and can_speak(subject) and subject.lower not in THINGS:
            return source_of(scene, verb)
    head = next((token for token in lead if token.dep == "ROOT" and token.pos in ("NOUN", "PRON")), None)
    return noun_phrase(scene, head) if head is not None and can_speak(head) else None


def _rank(verb: Token) -> tuple[bool, int]:
    """The main verb first, then the nearest to the colon."""
    return verb.dep != "ROOT", -verb.i
