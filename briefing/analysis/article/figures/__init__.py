"""Numbers, dates and places, each with the thing it is about."""

from typing import TYPE_CHECKING

from briefing.model import Figure

if TYPE_CHECKING:
    from briefing.analysis.article.ground import Ground

__all__ = ["find"]


def find(ground: "Ground") -> tuple[Figure, ...]:
    """Every figure of the story, in text order."""
    # The bundle pass reads numbers and dates by modules of this package and needs none of these two.
    from briefing.analysis.article.figures import amounts, moments, places  # noqa: PLC0415

    found = [*amounts.find(ground), *amounts.periods(ground), *moments.find(ground), *places.find(ground)]
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.end)))
