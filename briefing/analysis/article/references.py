"""Pronouns and role nouns that stand for somebody named elsewhere."""

from briefing.analysis.article.ground import Ground
from briefing.model import Name, Reference

__all__ = ["find"]


def find(ground: Ground, names: tuple[Name, ...]) -> tuple[Reference, ...]:
    """Every reference in the article, in text order."""
    return ()
