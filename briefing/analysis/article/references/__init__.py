"""Pronouns and role nouns that stand for somebody named elsewhere."""

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.references import pronouns, role_nouns
from briefing.model import Name, Reference

__all__ = ["find"]


def find(ground: Ground, names: tuple[Name, ...]) -> tuple[Reference, ...]:
    """Every reference in the article, in text order."""
    found = (*pronouns.find(ground), *role_nouns.find(ground, names))
    return tuple(sorted(found, key=lambda reference: (reference.start, reference.end)))
