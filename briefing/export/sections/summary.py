"""Summary: the ranked sentences, each with the other sources that say the same."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Paragraph

__all__ = ["blocks"]

ALSO = 20
"""Other sources of one sentence that are named and cited: more than a briefing of one event has; the json
export names them all."""


def blocks(material: Material) -> Iterator[Block]:
    """One excerpt a sentence, best first."""
    sentences = material.briefing.summary
    if not sentences:
        yield Paragraph("No sentences in this export.")
    for number, sentence in enumerate(sentences, start=1):
        also = sentence.also[:ALSO]
        others = material.labels(span.article for span in also)
        more = f" and {len(sentence.also) - ALSO} more" if len(sentence.also) > ALSO else ""
        source = material.label(sentence.article)
        tag = f"{source}, also {others}{more}" if others else source
        yield material.excerpt(f"s{number}", [sentence.span], also=also, tag=tag)
