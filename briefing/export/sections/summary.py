"""Summary: the ranked sentences, each with the other sources that say the same."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Paragraph

__all__ = ["blocks"]


def blocks(material: Material) -> Iterator[Block]:
    """One excerpt a sentence, best first."""
    sentences = material.briefing.summary
    if not sentences:
        yield Paragraph("No sentence was selected.")
    for number, sentence in enumerate(sentences, start=1):
        others = material.labels(span.article for span in sentence.also)
        source = material.label(sentence.article)
        tag = f"{source}, also {others}" if others else source
        yield material.excerpt(f"s{number}", [sentence.span], also=sentence.also, tag=tag)
