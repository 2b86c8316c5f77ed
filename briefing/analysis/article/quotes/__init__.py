"""Reported speech with its source: direct, mixed and indirect."""

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.quotes.finish import finished
from briefing.analysis.article.quotes.registry import RULES, run
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Name, Quote

__all__ = ["RULES", "find"]


def find(ground: Ground, names: tuple[Name, ...], off: frozenset[str] = frozenset()) -> tuple[Quote, ...]:
    """Every quote in the article, in text order of its content.

    `off` holds the names of rules to leave out.
    """
    scene = Scene(ground, names)
    found = (finished(scene, draft) for draft in run(scene, off))
    return tuple(sorted(found, key=lambda quote: (quote.content[0].start, quote.content[-1].end)))
