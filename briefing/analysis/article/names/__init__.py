"""Where the text names somebody or something."""

from briefing.analysis.article.ground import Ground
from briefing.model import Name

__all__ = ["find"]


def find(ground: Ground) -> tuple[Name, ...]:
    """Every naming in the article, in text order, none overlapping another."""
    return ()
