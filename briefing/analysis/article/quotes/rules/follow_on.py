"""A quoted sentence or paragraph without a cue of its own: the speaker before goes on."""

from bisect import bisect_right
from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.cues import speech_verb
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import can_speak, noun_phrase
from briefing.model import Slice

MIN_WORDS = 2
"""A single quoted word that stands alone is a heading or a name more often than speech."""
ANSWERING = ("statement", "commitment", "telling", "judging")
"""Families of verbs that need no complement where speech follows: agreed, explained, promised."""
MAIN = ("ROOT", "conj", "parataxis")


def find(scene: Scene) -> Iterator[Draft]:
    """Unclaimed utterances that stand alone, with the source they inherit."""
    by_line = _drafts_by_line(scene)
    for number, line in enumerate(scene.spoken):
        for spoken in line:
            if spoken.quotation.start in scene.by_quotation or not _stands_alone(spoken):
                continue
            last = _last_speaker(by_line, (number, scene.before[number]), spoken.quotation.start)
            source = _introduced(scene, spoken) or (last.source if last is not None else None)
            if source is not None and not _is_barred(scene, spoken, source):
                draft = Draft(
                    rule="follow-on",
                    content=[spoken.place],
                    source=source,
                    source_hint=source,
                    utterance=True,
                )
                yield draft
                by_line[number].append(draft)


def _opening(spoken: Spoken) -> Token | None:
    """The main verb of a sentence that stands whole between the speech before and this one."""
    if not spoken.lead or (not spoken.lead_is_whole and spoken.lead_start > spoken.line.start):
        return None
    return next((token for token in spoken.lead if token.dep == "ROOT" and token.is_verb), None)


def _introduced(scene: Scene, spoken: Spoken) -> Slice | None:
    """`Iowa’s Ada Example agreed. “…”` the short sentence before names who speaks, not what was said."""
    verb = _opening(spoken)
    known = speech_verb(verb) if verb is not None else None
    if verb is None or known is None or known.family not in ANSWERING or verb.i in scene.by_cue:
        return None
    subject = verb.child("nsubj")
    if subject is None or not can_speak(subject) or not took_place(verb):
        return None
    return noun_phrase(scene, subject, verb)


def _is_barred(scene: Scene, spoken: Spoken, source: Slice) -> bool:
    """Whether the sentence in between tells of another person: it may be that one who speaks."""
    verb = _opening(spoken)
    subject = verb.child("nsubj") if verb is not None else None
    if subject is None or subject.entity != "PERSON" or spoken.quotation.start < source.start:
        return False
    return subject.text.lower() not in source.of(scene.text).lower()


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
        main = [draft for draft in drafts if _is_main(draft)]
        if drafts:
            return (main or drafts)[-1]
    return None


def _is_main(draft: Draft) -> bool:
    if draft.utterance:
        return True
    return draft.strength == "strong" and draft.verb is not None and draft.verb.dep in MAIN


def _stands_alone(spoken: Spoken) -> bool:
    ends = spoken.ends_sentence or not spoken.quotation.closed or spoken.after.lstrip()[:1] in (".", "!", "?")
    return spoken.starts_sentence and spoken.capital and ends and spoken.words >= MIN_WORDS
