"""The briefing as linear plain text: for pipes, logs and screen readers."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.export.material import Material
from briefing.export.page import Block, Citation, Excerpt, Heading, Items, Page, Paragraph
from briefing.export.sections import lay_out
from briefing.export.selection import SECTIONS, strong
from briefing.model import Briefing, Place
from briefing.safe import visible

__all__ = ["as_plain"]

OMISSION = " […] "


def as_plain(
    briefing: Briefing, sections: Sequence[str] = SECTIONS, notes: Mapping[Place, str] | None = None
) -> str:
    """One item a line or two, no markup, each with its place in its source."""
    material = Material(strong(briefing), notes)
    page = lay_out(material, sections)
    places = {citation.label: _places(material, citation) for citation in page.citations}
    return visible("\n".join(_lines(page, places)).rstrip("\n") + "\n")


def _lines(page: Page, places: Mapping[str, str]) -> Iterator[str]:
    yield page.title
    yield from page.opening
    for part in page.parts:
        yield ""
        yield part.name.upper()
        for block in part.blocks:
            yield from _block(block, places)


def _block(block: Block, places: Mapping[str, str]) -> Iterator[str]:
    match block:
        case Heading(text):
            yield ""
            yield text
        case Paragraph(text):
            yield text
        case Items(lines):
            yield from (f"  {line}" for line in lines)
        case Excerpt():
            if block.quoted:
                yield ""
            tag = f"{block.tag}: " if block.tag else ""
            yield f"{tag}{OMISSION.join(block.pieces)}"
            yield f"  [{block.label}] {places[block.label]}"


def _places(material: Material, citation: Citation) -> str:
    return "; ".join(
        f"{material.articles[span.article].path}, sentence {material.sentence_number(span)},"
        f" chars {span.start}-{span.end}"
        for span in citation.spans
    )
