"""“…,” he said, “…” and “…,” he said. “…”: one utterance cut by its reporting clause."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.analysis.article.quotes.around import Spoken
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
    one_sentence = (
        bool(earlier.tail) and bool(later.lead) and earlier.tail[0].sentence == later.lead[0].sentence
    )
    ends = between.rstrip()[-1:]
    return one_sentence and (ends in ",—–-;" or (ends in ".!?:" and later.capital))
