"""What each section of an export says, one file a section: Material in, blocks out."""

from collections.abc import Callable, Iterable, Sequence

from briefing.export.material import Material
from briefing.export.page import Block, Page, Part
from briefing.export.sections import actors, compare, notes, pledges, quotes, sources, summary
from briefing.export.selection import SECTIONS
from briefing.export.sources import opening, title

__all__ = ["lay_out"]

WRITERS: dict[str, Callable[[Material], Iterable[Block]]] = {
    "summary": summary.blocks,
    "actors": actors.blocks,
    "quotes": quotes.blocks,
    "pledges": pledges.blocks,
    "compare": compare.blocks,
    "sources": sources.blocks,
    "notes": notes.blocks,
}


def lay_out(material: Material, sections: Sequence[str] = SECTIONS) -> Page:
    """The page with these sections, in the product's order; the notes only where there are any."""
    chosen = [name for name in SECTIONS if name in sections and (name != "notes" or material.notes)]
    parts = tuple(Part(name.capitalize(), tuple(WRITERS[name](material))) for name in chosen)
    return Page(title(material.briefing), opening(material.briefing), parts, material.citations)
