"""Pieces of text on their way to a line, and what the line is by its markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import LineKind
from briefing.reading.markup.roles import Inside

__all__ = ["HEADINGS", "Line", "Piece", "Spot"]

LINKED = 0.9
"""Share of a line's letters inside links from which the line is a link."""
LEAST_LINK = 12
"""Letters of the shortest line that is taken for a link to another story."""
MOST_LINK = 22
"""Words of the longest one; above it is a sentence that happens to be linked."""
MOST_BOLD = 90
"""Letters of the longest line all in bold that is taken for a subhead."""
LEAST_ITEM = 3
"""Words from which an item of a list is story; shorter ones are told by their shape."""
WRAPPED = 50
"""Letters of the shortest line that a lone `<br>` may have wrapped in mid-sentence."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ITEMS = ("li", "dt", "dd")
_ENDED = re.compile(r"[.!?…:;][)\]}”’\"'»]*$")


@dataclass(frozen=True, slots=True)
class Spot:
    """What holds at one place of the tree."""

    role: Inside | None = None
    inside: bool = False
    """Within the article's root."""
    tag: str = ""
    """Nearest heading, paragraph or item of a list."""
    linked: bool = False
    bold: bool = False
    kept: bool = False
    """Preformatted: line breaks stay."""
    cell: bool = False
    """In a table of figures."""


@dataclass(frozen=True, slots=True)
class Piece:
    r"""Text of one place; `\v` is a `<br>`, a tab the end of a table cell."""

    text: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page."""

    text: str
    pieces: Sequence[Piece]

    @classmethod
    def split(cls, pieces: Sequence[Piece]) -> Iterator["Line"]:
        """The lines that `<br>` makes of a block: a lone one in mid-sentence is a space."""
        gathered: list[Piece] = []
        breaks = 0
        # Length and end of what is gathered are kept apart, so that many breaks cost no more than few.
        length, last = 0, ""
        for piece in pieces:
            if piece.text == "\v":
                breaks += 1
                continue
            if breaks and piece.text.strip():
                if breaks > 1 or not _goes_on(length, last, piece.text.lstrip()):
                    yield from cls._of(gathered)
                    gathered, length = [], 0
                else:
                    gathered.append(Piece(" ", piece.spot))
                breaks = 0
            if piece.text.strip():
                length, last = length + len(piece.text), piece.text.rstrip()
            gathered.append(piece)
        yield from cls._of(gathered)

    @classmethod
    def _of(cls, pieces: Sequence[Piece]) -> Iterator["Line"]:
        if text := _text(pieces):
            yield cls(text, tuple(pieces))

    @property
    def spot(self) -> Spot:
        """Where its first letters stand."""
        return next(piece.spot for piece in self.pieces if piece.text.strip())

    def share(self, inside: str) -> float:
        """Share of its letters inside links, or in bold."""
        letters = sum(len(piece.text.strip()) for piece in self.pieces)
        return sum(len(piece.text.strip()) for piece in self.pieces if getattr(piece.spot, inside)) / max(
            1, letters
        )

    def told(self, headed: bool) -> LineKind | None:
        """What names around it say it is; `headed` where the page has had its headline."""
        role, tag = self.spot.role, self.spot.tag
        if tag == "h1" and not headed and role in (None, "byline", "standfirst"):
            return "headline"
        if role == "aside":
            return "related-link" if tag in HEADINGS or self.is_link() else "boilerplate"
        return role or ("caption" if self.spot.cell else None)

    def hint(self) -> LineKind | None:
        """What its element alone makes likely."""
        tag = self.spot.tag
        if self.is_link() or (tag in ITEMS and self.share("linked") >= LINKED):
            return "related-link"
        if tag in HEADINGS or self.is_bold():
            return "subhead"
        return "story" if tag in ITEMS and self.text.count(" ") + 1 >= LEAST_ITEM else None

    def is_link(self) -> bool:
        """Nothing but a link to something else."""
        words = self.text.count(" ") + 1
        return len(self.text) >= LEAST_LINK and words <= MOST_LINK and self.share("linked") >= LINKED

    def is_bold(self) -> bool:
        """Short, all in bold, and no sentence."""
        return len(self.text) <= MOST_BOLD and not _ENDED.search(self.text) and self.share("bold") >= LINKED


def _text(pieces: Sequence[Piece]) -> str:
    text = re.sub(r" {2,}", " ", "".join(piece.text for piece in pieces))
    return re.sub(r" ?\t[ \t]*", "\t", text).strip()


def _goes_on(length: int, last: str, after: str) -> bool:
    """Whether a sentence runs over a lone `<br>`: `last` ends the letters so far, `after` follows."""
    if after[:1].islower():
        return True
    return length >= WRAPPED and not _ENDED.search(last, max(0, len(last) - 8)) and not last[-1:].isdigit()
