"""“…,” he said, “…” and “…,” he said. “…”: one utterance cut by its reporting clause."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.cues import speech_verb
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Adds the pieces that follow an utterance's own reporting clause; drafts nothing new."""
    for line in scene.spoken:
        for earlier, later in pairwise(line):
            draft = scene.by_quotation.get(earlier.quotation.start)
            if draft is None or not draft.utterance or later.quotation.start in scene.by_quotation:
                continue
            if _continues(draft, earlier, later):
                scene.extend(draft, later.place)
    yield from ()


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
    return ends in ",—–-;" or (ends in ".!?:" and later.capital) or _is_joined(later)


def _reports_anew(later: Spoken, verb: Token) -> bool:
    """Whether a verb of speech of its own hands over to the later piece: `…,” he said, adding: “…`"""
    further = (speech_verb(token) for token in later.lead if token.i > verb.i)
    return any(known is not None and "Q" in known.complements for known in further)


def _is_joined(later: Spoken) -> bool:
    """`“…,” he said, but “when …”`: a joining word before a piece that starts small."""
    return later.lead[-1].pos == "CCONJ" and not later.capital
