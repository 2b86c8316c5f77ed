"""Numbers, dates and places, each with the thing it is about."""

from briefing.analysis.article.figures import amounts, moments
from briefing.analysis.article.ground import Ground
from briefing.model import Figure

__all__ = ["find"]


def find(ground: Ground) -> tuple[Figure, ...]:
    """Every figure of the story, in text order."""
    found = [*amounts.find(ground), *amounts.periods(ground), *moments.find(ground)]
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.end)))
