"""“…,” he said, “…” and “…,” he said. “…”: one utterance cut by its reporting clause."""

from collections.abc import Iterator, Sequence

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.cues import speech_verb
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene

MAX_NAMES = 2
"""Names in marks that a reporting clause may hold between two pieces of speech."""
MAX_NAMED = 5
"""Words of such a name, where its capitals do not tell."""


def find(scene: Scene) -> Iterator[Draft]:
    """Adds the pieces that follow an utterance's own reporting clause; drafts nothing new."""
    for line in scene.spoken:
        for number, later in enumerate(line[1:], start=1):
            earlier = _before(scene, line, number)
            draft = scene.by_quotation.get(earlier.quotation.start)
            if draft is None or not draft.utterance or later.quotation.start in scene.by_quotation:
                continue
            apart = earlier is not line[number - 1]
            if _resumes(scene, draft, earlier, later) if apart else _continues(draft, earlier, later):
                scene.extend(draft, later.place)
    yield from ()


def _before(scene: Scene, line: Sequence[Spoken], number: int) -> Spoken:
    """The utterance before this one, over names and single words in marks: told “Inside Edition.”"""
    for earlier in reversed(line[max(0, number - 1 - MAX_NAMES) : number]):
        named = earlier.quotation.start not in scene.by_quotation and not earlier.starts_sentence
        if not named or not (earlier.is_title or earlier.words <= MAX_NAMED):
            return earlier
    return line[number - 1]


def _resumes(scene: Scene, draft: Draft, earlier: Spoken, later: Spoken) -> bool:
    """Whether the utterance goes on where the sentence of its reporting clause has ended."""
    if draft.verb is None or not earlier.quotation.end <= draft.verb.start < later.quotation.start:
        return False
    between = scene.parse.between(earlier.quotation.end, later.quotation.start)
    ends = scene.text[earlier.quotation.end : later.quotation.start].rstrip("”\"’' \xa0")[-1:]
    last = between[-1] if between else draft.verb
    return last.sentence == draft.verb.sentence and ends in (".", "!", "?") and later.capital


def _continues(draft: Draft, earlier: Spoken, later: Spoken) -> bool:
    """Whether only the draft's own clause lies between the two pieces, or nothing at all."""
    between = later.before
    if not between.strip():
        return True
    if draft.cue is None or not (earlier.quotation.end <= draft.cue.start < later.quotation.start):
        return False
    if not earlier.tail or not later.lead or earlier.tail[0].sentence != later.lead[0].sentence:
        return False
    ends = between.rstrip()[-1:]
    if ends not in ".!?" and draft.verb is not None and _reports_anew(later, draft.verb):
        return False
    if ends in ",—–-;" or (ends in ".!?:" and later.capital) or _is_joined(later):
        return True
    return later.capital and later.ends_sentence and draft.verb is later.lead[-1]


def _reports_anew(later: Spoken, verb: Token) -> bool:
    """Whether a verb of speech of its own hands over to the later piece: `…,” he said, adding: “…`"""
    further = (speech_verb(token) for token in later.lead if token.i > verb.i)
    return any(known is not None and "Q" in known.complements for known in further)


def _is_joined(later: Spoken) -> bool:
    """`“…,” he said, but “when …”`: a joining word before a piece that starts small."""
    return later.lead[-1].pos == "CCONJ" and not later.capital
