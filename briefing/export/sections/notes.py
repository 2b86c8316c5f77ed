"""Notes: the analyst's own words, kept apart from the sources'."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Paragraph
from briefing.model import Span

__all__ = ["blocks"]


def blocks(material: Material) -> Iterator[Block]:
    """The place noted, word for word, and the note below it, in reading order."""
    articles = {article.text_sha256: article for article in reversed(material.briefing.articles)}
    order = {article.text_sha256: number for number, article in enumerate(material.briefing.articles)}
    known = [place for place in material.notes if place.text_sha256 in order]
    known.sort(key=lambda place: (order[place.text_sha256], place))
    for number, place in enumerate(known, start=1):
        span = Span(articles[place.text_sha256].id, place.start, place.end)
        yield material.excerpt(f"n{number}", [span], quoted=True)
        yield Paragraph(f"Analyst’s note: {material.notes[place]}")
