"""Blocks as HTML elements; every string is escaped here."""

from collections.abc import Sequence
from html import escape

from briefing.export.page import Block, Excerpt, Heading, Items, Paragraph

__all__ = ["render_blocks"]

OMISSION = ' <span class="omission">[…]</span> '


def render_blocks(blocks: Sequence[Block]) -> str:
    """The blocks of one section."""
    return "".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(text):
            return f"<h3>{escape(text)}</h3>\n"
        case Paragraph(text):
            return f"<p>{escape(text)}</p>\n"
        case Items(texts):
            items = "".join(f"<li>{escape(text)}</li>\n" for text in texts)
            return f"<ul>\n{items}</ul>\n"
        case Excerpt():
            return _excerpt(block)


def _excerpt(excerpt: Excerpt) -> str:
    words = OMISSION.join(f"<q>{escape(piece)}</q>" for piece in excerpt.pieces)
    label = escape(excerpt.label)
    cited = f'{words}<sup><a href="#cite-{label}">{label}</a></sup>'
    if excerpt.quoted:
        return f"<blockquote>{cited}</blockquote>\n"
    tag = f"<b>{escape(excerpt.tag)}</b>: " if excerpt.tag else ""
    return f'<p class="item">{tag}{cited}</p>\n'
