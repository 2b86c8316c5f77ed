"""From a tree of elements to lines of text with what the markup says about each."""

import re
from dataclasses import dataclass
from typing import cast

from lxml.etree import _Element

from briefing.model import LineKind
from briefing.reading.markup.lines import HEADINGS, Line, Piece, Spot
from briefing.reading.markup.roles import BLOCKS, Inside, Role
from briefing.reading.markup.root import PROSE, Weights

__all__ = ["Block", "blocks_of"]

_SPACE = re.compile(r"[ \t\n\r\f\v\xa0\u2028\u2029]+")
_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "dt", "dd")
_LABELS = ("a", "span", "cite", "time", "small", "button")
_CELLS = ("td", "th")
_IN_CELLS = frozenset(
    ("p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "article", "section", "blockquote", "table")
)
LARGEST = 0.35
"""Share of the article's prose above which a name such as `share-enabled` or `promo` on an element says
nothing about the text inside: noise is small, wrappers are large."""
LEAST_HEADING = 10
"""Letters of the shortest heading that is compared with the title of the page."""
SMALL, HALF = 400, 0.6
"""Letters of prose, and share of all text, up to which an element is small also beside a very short story."""
SHORT = 300
"""Letters of the longest byline or credit."""
_STICKY = ("boilerplate", "related-link", "duplicate")
"""Roles that no element inside can change."""
LEAST_STANDFIRST = 4
"""Words from which a line between the headline and the article's root is one of its bullets."""
_HEAD = ("byline", "standfirst", "caption", "credit")
"""What is kept of a page between its headline and the article's root."""


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the page."""

    text: str
    kind: LineKind | None
    """What the markup says it is; None where its shape must tell."""
    hint: LineKind | None = None
    """What the markup makes likely."""


def blocks_of(body: _Element, root: _Element, weights: Weights, title: str | None = None) -> list[Block]:
    """The lines of the article, and those of its head that stand before its root.

    `title` is what the page calls itself: of several first-rank headings, the one that says the same is
    the headline; the others are the paper's name.
    """
    walk = _Walk(root, weights, title if title and _names_heading(body, title) else "")
    walk.through(body)
    return walk.blocks


class _Walk:
    """Walks the tree without recursion and gathers lines."""

    def __init__(self, root: _Element, weights: Weights, title: str) -> None:
        self.root = root
        self.weights = weights
        self.title = title
        self.whole = weights.prose.get(root, 0)
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        # The headline has been seen, the root entered, a paragraph of the story seen.
        self.headed = self.begun = self.told = False

    def through(self, body: _Element) -> None:
        # An entry is an element to enter, or to leave again when all inside it is done.
        waiting = [(body, Spot(), False)]
        while waiting:
            element, around, leaving = waiting.pop()
            inner = None if leaving or element not in self.weights.ink else self.enter(element, around)
            if inner is not None:
                waiting.append((element, around, True))
                waiting.extend((child, inner, False) for child in reversed(element))
                continue
            if leaving:
                self.leave(element, around)
            if element is not body:
                self.add(element.tail, around)
        self.flush()

    def enter(self, element: _Element, around: Spot) -> Spot | None:
        """What holds inside the element; None where it is left out."""
        role = self.role(element)
        if role == "hidden":
            return None
        tag = str(element.tag)
        if tag in BLOCKS and not (around.cell and tag in _CELLS):
            self.flush()
        elif tag == "br":
            self.pieces.append(Piece("\v", around))
        elif _touches(element):
            self.pieces.append(Piece(" ", around))
        self.begun = self.begun or element is self.root
        inner = Spot(
            role=_inner(role, around.role),
            inside=around.inside or element is self.root,
            tag=tag if tag in _TAGS else around.tag,
            linked=around.linked or tag == "a",
            bold=around.bold or tag in ("b", "strong"),
            kept=around.kept or tag == "pre",
            cell=around.cell or (tag == "table" and _is_data(element)),
        )
        self.add(element.text, inner)
        return inner

    def leave(self, element: _Element, around: Spot) -> None:
        if element.tag in _CELLS and around.cell:
            self.pieces.append(Piece("\t", around))
        elif element.tag in BLOCKS:
            self.flush()

    def add(self, text: str | None, spot: Spot) -> None:
        if text:
            # A soft hyphen is a hint where to break a line, no character of the text.
            text = text.replace("\xad", "")
            pieces = text.split("\n") if spot.kept else [text]
            for number, piece in enumerate(pieces):
                if number:
                    self.pieces.extend((Piece("\v", spot), Piece("\v", spot)))
                self.pieces.append(Piece(_SPACE.sub(" ", piece), spot))

    def flush(self) -> None:
        """End the line and keep what it holds."""
        if self.pieces:
            for line in Line.split(self.pieces):
                self.keep(line)
            self.pieces.clear()

    def keep(self, line: Line) -> None:
        kind = line.told(self.headed)
        if kind == "headline" and self.title and not _alike(line.text, self.title):
            kind = "boilerplate"
        hint = None if kind else line.hint()
        if not line.spot.inside and kind != "headline":
            if self.begun or not self.headed:
                return
            if kind is None and line.text.count(" ") + 1 >= LEAST_STANDFIRST:
                kind = "standfirst"
            if kind not in _HEAD:
                return
        if kind == "standfirst" and line.spot.tag in HEADINGS and self.told:
            kind, hint = None, "subhead"
        self.headed = self.headed or kind == "headline"
        self.told = self.told or (kind is None and hint in (None, "story") and len(line.text) >= PROSE)
        self.blocks.append(Block(line.text, kind, hint))

    def is_small(self, element: _Element) -> bool:
        """Whether the element holds little of the article, as noise does."""
        prose, ink = self.weights.prose[element], self.weights.ink
        few = prose <= SMALL and ink[element] <= HALF * ink.get(self.root, 0)
        return few or prose <= LARGEST * self.whole

    def role(self, element: _Element) -> Role | None:
        """The element's role where the element is small enough to have it."""
        role = self.weights.roles.get(element)
        if role is None or role == "story":
            return role
        if element is self.root or not self.is_small(element):
            return None
        return None if role in ("byline", "credit") and self.weights.ink[element] > SHORT else role


def _inner(role: Role | None, around: Inside | None) -> Inside | None:
    """The role that holds inside an element of this role, with that role around it."""
    if around in _STICKY or role is None:
        return around
    if role == "story":
        return None
    return around if around == "caption" and role in ("byline", "standfirst") else cast("Inside", role)


def _names_heading(body: _Element, title: str) -> bool:
    return any(_alike(" ".join("".join(map(str, one.itertext())).split()), title) for one in body.iter("h1"))


def _alike(heading: str, title: str) -> bool:
    """Whether a heading and the page's title are one headline, perhaps with the outlet's name beside it."""
    return len(heading) >= LEAST_HEADING and (heading in title or title in heading)


def _touches(element: _Element) -> bool:
    """Whether a label begins right where the one before it ends, set apart by style alone."""
    before = element.getprevious()
    if before is None or element.tag not in _LABELS or before.tag not in _LABELS or before.tail:
        return False
    last = "".join(map(str, before.itertext()))[-1:]
    return str(next(element.itertext(), ""))[:1].isalnum() and (last.isalnum() or last in ".)”’")


def _is_data(table: _Element) -> bool:
    """A table of figures, not one that lays out a page: its cells hold no blocks."""
    return next(table.iterdescendants(*_IN_CELLS), None) is None
