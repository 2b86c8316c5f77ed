"""Who binds itself to do what, for whom, under which condition, by when."""

from briefing.analysis.article.ground import Ground
from briefing.model import Name, Pledge, Quote

__all__ = ["find"]


def find(ground: Ground, names: tuple[Name, ...], quotes: tuple[Quote, ...]) -> tuple[Pledge, ...]:
    """Every pledge in the article, in text order of its action."""
    return ()
