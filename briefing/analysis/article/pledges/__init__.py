"""Who binds itself to do what, for whom, under which condition, by when."""

from collections.abc import Iterable, Iterator

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.pledges.assemble import assemble
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.reporters import with_reporter
from briefing.analysis.article.pledges.rules import RULES
from briefing.analysis.article.pledges.setting import Setting
from briefing.model import Name, Pledge, Quote

__all__ = ["RULES", "find"]


LONGEST = 400
"""Words of a sentence that is read at most: longer ones are lists and tables without stops, not speech.
The longest sentence of the annotated articles has 77."""


def find(
    ground: Ground, names: tuple[Name, ...], quotes: tuple[Quote, ...], without: Iterable[str] = ()
) -> tuple[Pledge, ...]:
    """Every pledge in the article, in text order of its action; rules can be left out by name."""
    off = frozenset(without)
    setting = Setting(ground, names, quotes)
    found: list[Pledge] = []
    for sentence, (first, stop) in enumerate(ground.parse.bounds):
        if stop - first > LONGEST:
            continue
        candidates = list(_propose(sentence, setting, off))
        if candidates:
            found.extend(assemble(candidates, sentence, ground))
    return tuple(sorted(found, key=lambda pledge: (pledge.action.start, pledge.action.end)))


def _propose(sentence: int, setting: Setting, off: frozenset[str]) -> Iterator[Candidate]:
    """All that the rules propose for one sentence, the rules in order."""
    for name, rule in RULES:
        if name not in off:
            for token in setting.ground.parse.sentence(sentence):
                for candidate in rule(token, setting):
                    yield with_reporter(candidate, setting)
