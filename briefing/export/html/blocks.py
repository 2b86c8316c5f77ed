"""Blocks as HTML elements; every string is escaped here."""

from collections.abc import Collection, Sequence
from html import escape

from briefing.export.page import Block, Excerpt, Heading, Items, Labels, Paragraph

__all__ = ["render_blocks"]

OMISSION = ' <span class="omission">[…]</span> '


def render_blocks(blocks: Sequence[Block], known: Collection[str]) -> str:
    """The blocks of one section; `known` are the labels that something on the page bears."""
    told: set[str] = set()
    return "".join(_block(block, known, told) for block in blocks)


def _block(block: Block, known: Collection[str], told: set[str]) -> str:
    match block:
        case Heading(text):
            return f"<h3>{escape(text)}</h3>\n"
        case Paragraph(text):
            return f"<p>{escape(text)}</p>\n"
        case Items(lines):
            items = "".join(f"<li>{_line(line, known)}</li>\n" for line in lines)
            return f"<ul>\n{items}</ul>\n"
        case Excerpt(label=label):
            place = "" if label in told else f' id="{escape(label)}"'
            told.add(label)
            return _excerpt(block, place)


def _line(line: str | Labels, known: Collection[str]) -> str:
    if isinstance(line, str):
        return escape(line)
    linked = (
        f'<a href="#{escape(label)}">{escape(label)}</a>' if label in known else escape(label)
        for label in line.labels
    )
    return f"{escape(line.title)}: {', '.join(linked)}"


def _excerpt(excerpt: Excerpt, place: str) -> str:
    words = OMISSION.join(f"<q>{escape(piece)}</q>" for piece in excerpt.pieces)
    label = escape(excerpt.label)
    cited = f'{words}<sup><a href="#cite-{label}">{label}</a></sup>'
    if excerpt.quoted:
        return f"<blockquote{place}>{cited}</blockquote>\n"
    tag = f"<b>{escape(excerpt.tag)}</b>: " if excerpt.tag else ""
    return f'<p class="item"{place}>{tag}{cited}</p>\n'
