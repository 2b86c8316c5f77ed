"""Reported speech with its source: direct, mixed and indirect."""

from briefing.analysis.article.ground import Ground
from briefing.model import Name, Quote

__all__ = ["find"]


def find(ground: Ground, names: tuple[Name, ...]) -> tuple[Quote, ...]:
    """Every quote in the article, in text order of its content."""
    return ()
