"""Saved pages: own block rules over lxml's tree; scripts, hidden and template text stay out."""

import re

from lxml.etree import ParserError, XMLSyntaxError, _Element
from lxml.html import HTMLParser, document_fromstring

from briefing.errors import InputError
from briefing.model import LineKind
from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.limits import Limits
from briefing.reading.markup.blocks import Block, blocks_of
from briefing.reading.markup.labels import Labels, labels_of
from briefing.reading.markup.root import find_root, weigh

__all__ = ["document_of", "read"]

_CHARSET = re.compile(
    rb"""<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_DECLARED = 4096
"""Bytes within which a page must declare its charset."""
LEAST_BODY = 300
"""Letters of a page's text below which the text in its linked data is preferred."""
LEAST_TITLE, DEEPEST = 15, 12
"""Letters of the shortest line that is taken for the page's title, and the lines looked at."""


def read(raw: bytes, _limits: Limits, charset: str | None = None) -> Reading:
    """The article of a page; `charset` is what its envelope declares."""
    found = _CHARSET.search(raw[:_DECLARED])
    declared = (found[1] or found[2]).decode("ascii", "replace") if found else charset
    text, warnings = decode(raw, declared)
    return Reading((document_of(text, warnings),))


def document_of(markup: str, warnings: tuple[str, ...] = ()) -> Document:
    """The article in this markup. Raises InputError where there is none."""
    tree = _parsed(markup)
    body = tree.find("body")
    labels = labels_of(tree)
    blocks: list[Block] = []
    if body is not None:
        weights = weigh(body)
        blocks = blocks_of(body, find_root(body, weights), weights, labels.title)
    if sum(len(block.text) for block in blocks if block.kind in (None, "story")) < LEAST_BODY and labels.body:
        blocks = [Block(line.strip(), None) for line in labels.body.splitlines() if line.strip()]
    if not blocks:
        raise InputError("no article text in this page")
    blocks = _headed(blocks, labels)
    kinds: dict[int, LineKind] = {2 * number: block.kind for number, block in enumerate(blocks) if block.kind}
    hints: dict[int, LineKind] = {2 * number: block.hint for number, block in enumerate(blocks) if block.hint}
    text = "\n\n".join(block.text for block in blocks)
    return Document(text, kinds, hints, outlet=labels.outlet, date=labels.date, warnings=warnings)


def _parsed(markup: str) -> _Element:
    # The parser gets bytes of a known encoding, so that no declaration in the page can mislead it; it
    # loads nothing, resolves no entity of a document type and drops comments.
    parser = HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    raw = markup.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        return document_fromstring(raw, parser=parser)
    except (ParserError, XMLSyntaxError, ValueError, AssertionError):
        raise InputError("no article text in this page") from None


def _headed(blocks: list[Block], labels: Labels) -> list[Block]:
    """The lines with a headline, from the page's fields where its markup shows none."""
    top = next((number for number, block in enumerate(blocks) if block.kind == "headline"), None)
    if top is None and labels.title:
        title = labels.title
        alike = (number for number, block in enumerate(blocks[:DEEPEST]) if _repeats(block.text, title))
        top = next(alike, None)
        if top is None:
            return [Block(title, "headline"), *blocks]
        blocks = [*blocks[:top], Block(blocks[top].text, "headline"), *blocks[top + 1 :]]
    above = (Block(block.text, block.kind or "boilerplate") for block in blocks[: top or 0])
    return [*above, *blocks[top or 0 :]]


def _repeats(line: str, title: str) -> bool:
    """Whether a line is the page's title, perhaps without the outlet's name around it."""
    return len(line) >= LEAST_TITLE and line in title
