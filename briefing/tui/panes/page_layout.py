"""An article broken into lines of a given width, each knowing its place in the text. Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.render import Run
from briefing.tui.wrap import breaks

if TYPE_CHECKING:
    from briefing.model import Article, LineKind

__all__ = ["Decoration", "PageLayout", "painted"]


class Decoration(NamedTuple):
    """A range of the text and the role it is shown in; later ones win over earlier ones."""

    start: int
    end: int
    role: str


class PageLayout:
    """The lines of one article at one width."""

    def __init__(self, article: "Article", cells: int) -> None:
        self.article = article
        self.starts: list[int] = []
        """Offset of every line's first character, rising; an empty line repeats the end before it."""
        self.ends: list[int] = []
        self.kinds: list[LineKind | None] = []
        """Kind of the text line; None for the empty line between paragraphs."""
        self.labels: dict[int, str] = {}
        """Line above a paragraph of noise -> what kind of noise follows."""
        for number, line in enumerate(article.lines):
            if number or line.is_noise:
                at = self.ends[-1] if number else line.start
                self._add(at, at, None)
            if line.is_noise:
                self.labels[len(self) - 1] = line.kind
            for start, end in breaks(article.text[line.start : line.end], cells):
                self._add(line.start + start, line.start + end, line.kind)

    def _add(self, start: int, end: int, kind: "LineKind | None") -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)

    def __len__(self) -> int:
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """The line that shows this offset."""
        at = bisect_right(self.starts, offset) - 1
        while at > 0 and self.kinds[at] is None:
            at -= 1
        if at + 1 < len(self) and offset >= self.ends[at] and self.starts[at + 1] <= offset:
            at += 1
        return max(0, at)

    def rows_of(self, start: int, end: int) -> tuple[int, int]:
        """(first line, line after the last) that show a range."""
        return self.row_of(start), self.row_of(max(start, end - 1)) + 1


def painted(text: str, start: int, end: int, decorations: Iterable[Decoration], role: str) -> Iterator[Run]:
    """The text from start to end as runs, decorated."""
    inside = [one for one in decorations if one.start < end and start < one.end]
    edges = sorted(
        {start, end, *(max(start, one.start) for one in inside), *(min(end, one.end) for one in inside)}
    )
    for low, high in pairwise(edges):
        on = [one.role for one in inside if one.start <= low and high <= one.end]
        yield text[low:high], on[-1] if on else role
