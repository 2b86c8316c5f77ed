"""A quoted sentence or paragraph without a cue of its own: the speaker before goes on."""

from bisect import bisect_right
from collections.abc import Iterator

from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene

MIN_WORDS = 2
"""A single quoted word that stands alone is a heading or a name more often than speech."""
MAIN = ("ROOT", "conj", "parataxis")


def find(scene: Scene) -> Iterator[Draft]:
    """Unclaimed utterances that stand alone, with the source they inherit."""
    by_line = _drafts_by_line(scene)
    for number, line in enumerate(scene.spoken):
        for spoken in line:
            if spoken.quotation.start in scene.by_quotation or not _stands_alone(spoken):
                continue
            last = _last_speaker(by_line, (number, scene.before[number]), spoken.quotation.start)
            if last is not None:
                draft = Draft(
                    rule="follow-on",
                    content=[spoken.place],
                    source=last.source,
                    source_hint=last.source,
                    utterance=True,
                )
                yield draft
                by_line[number].append(draft)


def _drafts_by_line(scene: Scene) -> dict[int, list[Draft]]:
    """The drafts of each line, by where they end, in order."""
    starts = [line.start for line in scene.ground.article.lines]
    found: dict[int, list[Draft]] = {number: [] for number in range(len(starts))}
    for draft in sorted(scene.drafts, key=lambda draft: draft.end):
        found[max(bisect_right(starts, draft.end) - 1, 0)].append(draft)
    return found


def _last_speaker(by_line: dict[int, list[Draft]], lines: tuple[int, int], before: int) -> Draft | None:
    """Who spoke last, in this line or the one before: the last utterance or main clause, else anybody."""
    for number in lines:
        drafts = [
            draft for draft in by_line.get(number, []) if draft.end <= before and draft.source is not None
        ]
        main = [draft for draft in drafts if draft.utterance or (draft.verb and draft.verb.dep in MAIN)]
        if drafts:
            return (main or drafts)[-1]
    return None


def _stands_alone(spoken: Spoken) -> bool:
    ends = spoken.ends_sentence or not spoken.quotation.closed or spoken.after.lstrip()[:1] in (".", "!", "?")
    return spoken.starts_sentence and spoken.capital and ends and spoken.words >= MIN_WORDS
