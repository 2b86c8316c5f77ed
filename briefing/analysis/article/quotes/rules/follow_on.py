"""A quoted sentence or paragraph without a cue of its own: the speaker before goes on."""

from collections.abc import Iterator

from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene

MIN_WORDS = 2
"""A single quoted word that stands alone is a heading or a name more often than speech."""
MAX_LINES = 1
"""How many lines back the speaker may have spoken last."""


def find(scene: Scene) -> Iterator[Draft]:
    """Unclaimed utterances that stand alone, with the source they inherit."""
    ordered = sorted(scene.drafts, key=lambda draft: draft.end)
    at, last = 0, None
    for number, line in enumerate(scene.spoken):
        for spoken in line:
            while at < len(ordered) and ordered[at].end <= spoken.quotation.start:
                last = ordered[at]
                at += 1
            if spoken.quotation.start in scene.by_quotation or not _stands_alone(spoken):
                continue
            if last is not None and _near(scene, last, number):
                draft = Draft(
                    rule="follow-on",
                    content=[spoken.place],
                    source=last.source,
                    source_hint=last.source,
                    utterance=True,
                )
                yield draft
                last = draft


def _stands_alone(spoken: Spoken) -> bool:
    ends = spoken.ends_sentence or not spoken.quotation.closed or spoken.after.lstrip()[:1] in (".", "!", "?")
    return spoken.starts_sentence and spoken.capital and ends and spoken.words >= MIN_WORDS


def _near(scene: Scene, last: Draft, number: int) -> bool:
    lines = scene.ground.article.lines
    return last.end >= lines[max(0, number - MAX_LINES)].start
