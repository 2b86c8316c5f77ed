"""The briefing as markdown: front matter, sections, footnotes."""

from collections.abc import Mapping, Sequence

from briefing.export.markdown.escape import escape
from briefing.export.markdown.footnotes import footnotes, reference
from briefing.export.markdown.front_matter import front_matter
from briefing.export.markdown.layout import ITEM, OMISSION, QUOTED, QUOTED_BREAK
from briefing.export.material import Material
from briefing.export.page import Block, Excerpt, Heading, Items, Paragraph
from briefing.export.sections import lay_out
from briefing.export.selection import SECTIONS, strong
from briefing.model import Briefing, Place
from briefing.safe import visible

__all__ = ["as_markdown"]


def as_markdown(
    briefing: Briefing, sections: Sequence[str] = SECTIONS, notes: Mapping[Place, str] | None = None
) -> str:
    """The whole briefing, or these sections of it, as CommonMark with footnotes."""
    material = Material(strong(briefing), notes)
    page = lay_out(material, sections)
    chunks = [front_matter(material.briefing), f"# {escape(page.title)}", _list(page.opening)]
    for part in page.parts:
        chunks += [f"## {part.name}", _blocks(part.blocks)]
    chunks.append(footnotes(material, page.citations))
    return visible("\n\n".join(chunk for chunk in chunks if chunk) + "\n")


def _blocks(blocks: Sequence[Block]) -> str:
    """Blocks apart by a blank line; items of one list close together."""
    out = ""
    for before, block in zip([None, *blocks], blocks, strict=False):
        out += "" if before is None else "\n" if _is_item(before) and _is_item(block) else "\n\n"
        out += _block(block)
    return out


def _is_item(block: Block) -> bool:
    return isinstance(block, Items) or (isinstance(block, Excerpt) and not block.quoted)


def _block(block: Block) -> str:
    match block:
        case Heading(text):
            return f"### {escape(text)}"
        case Paragraph(text):
            return escape(text)
        case Items(lines):
            return _list([str(line) for line in lines])
        case Excerpt():
            return _excerpt(block)


def _list(texts: Sequence[str]) -> str:
    return "\n".join(f"{ITEM}{escape(text)}" for text in texts)


def _excerpt(excerpt: Excerpt) -> str:
    if excerpt.quoted:
        words = OMISSION.join(escape(piece, QUOTED_BREAK) for piece in excerpt.pieces)
        return f"{QUOTED}{words}{reference(excerpt.label)}"
    words = OMISSION.join(escape(piece) for piece in excerpt.pieces) + reference(excerpt.label)
    tag = f"**{escape(excerpt.tag)}**: " if excerpt.tag else ""
    return f"{ITEM}{tag}{words}"
