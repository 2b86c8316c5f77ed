"""Notes: the analyst's own words, kept apart from the sources', and marked passages that are no item."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Paragraph

__all__ = ["blocks"]


def blocks(material: Material) -> Iterator[Block]:
    """The place, word for word, and the note on it below, in reading order."""
    for number, (place, span) in enumerate(material.noted(), start=1):
        yield material.excerpt(f"n{number}", [span], quoted=True)
        if material.notes[place]:
            yield Paragraph(f"Analyst’s note: {material.notes[place]}")
