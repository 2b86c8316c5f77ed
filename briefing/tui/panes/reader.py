"""The evidence: the text of a source with the current item highlighted and every other one marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.selection import Selection

from briefing.tui.panes.lined import Lined
from briefing.tui.panes.page_layout import Decoration, PageLayout, painted
from briefing.tui.render import Line

if TYPE_CHECKING:
    from briefing.model import Article

__all__ = ["Reader"]

GUTTER = 2
"""Columns left of the text: the bar beside the current evidence."""
MEASURE = 84
"""Widest line of text: longer ones are hard to read."""
AROUND = 2
"""Lines kept in sight around the evidence."""
LAYOUTS = 8
"""Broken texts kept: stepping between two sources breaks none twice."""


class Reader(Lined, can_focus=True):
    """One article, broken to the width of the pane."""

    class Touched(Message):
        """A place in the text was clicked."""

        def __init__(self, article: str, offset: int) -> None:
            super().__init__()
            self.article = article
            self.offset = offset

    def __init__(self, identity: str) -> None:
        super().__init__(id=identity)
        self.article: Article | None = None
        self.marked: Sequence[Decoration] = ()
        self.focus_on: Sequence[Decoration] = ()
        self.jumps: dict[int, str] = {}
        """Offset of an item -> its jump label, while labels are shown."""
        self.settled: int | None = None
        """The line asked for last, None for the evidence."""
        self._layouts: dict[tuple[str, int], PageLayout] = {}

    def show(
        self, article: "Article | None", marked: Sequence[Decoration], focus_on: Sequence[Decoration]
    ) -> None:
        """Another article, or other evidence in it."""
        if article is not None and article is self.article and marked == self.marked:
            changed = (*self.focus_on, *focus_on)
            self.focus_on = focus_on
            for top, bottom in self._rows(changed):
                self.refresh_lines(top, bottom - top)
        elif article and self.article and marked == self.marked and article.text != self.article.text:
            self._turn(article, focus_on)
        else:
            self.article, self.marked, self.focus_on = article, marked, focus_on
            self.refresh()
        self.subject = article.text_sha256 if article else None
        self.extend(len(self.layout_now) if article else 0)

    def _turn(self, article: "Article", focus_on: Sequence[Decoration]) -> None:
        """To another article, of which some lines may be painted already."""
        for top, bottom in self._rows(self.focus_on):
            self.forget(top, bottom)
        self.article, self.subject, self.focus_on = article, article.text_sha256, focus_on
        for top, bottom in self._rows(focus_on):
            self.forget(top, bottom)
        self.repaint()

    def _rows(self, decorations: Sequence[Decoration]) -> list[tuple[int, int]]:
        return [self.layout_now.rows_of(one.start, one.end) for one in decorations]

    def settle(self, line: int | None) -> None:
        """Scroll to that line, or to the evidence."""
        self.settled = line
        if line is not None:
            self.scroll_to(y=line, animate=False)
        elif self.article and self.focus_on:
            top, bottom = self.layout_now.rows_of(self.focus_on[0].start, self.focus_on[0].end)
            self.reveal(top, bottom, AROUND)
        elif self.article:
            self.scroll_to(y=0, animate=False)

    @property
    def text_cells(self) -> int:
        """Cells of a line of text."""
        return max(1, min(MEASURE, self.cells - GUTTER - 1))

    @property
    def layout_now(self) -> PageLayout:
        """The article broken to the present width."""
        if self.article is None:
            raise LookupError("no article is shown")
        key = self.article.text_sha256, self.text_cells
        found = self._layouts.get(key)
        if found is None or found.article is not self.article:
            if len(self._layouts) >= LAYOUTS:
                self._layouts.clear()
            found = self._layouts[key] = PageLayout(self.article, self.text_cells)
        return found

    def line(self, y: int, cells: int) -> tuple[Line, str]:  # noqa: ARG002
        """Line `y` of the broken text."""
        if self.article is None:
            return (), ""
        layout = self.layout_now
        if y >= len(layout):
            return (), ""
        kind, start, end = layout.kinds[y], layout.starts[y], layout.ends[y]
        noise = kind not in (None, "story", "headline")
        role = "noise" if noise else "title" if kind == "headline" else ""
        touched = any(one.start < end and start < one.end for one in self.focus_on)
        letters = [Decoration(at, at + 1, "jump") for at in self.jumps if start <= at < end]
        decorations = [*self.marked, *self.focus_on, *letters]
        runs = list(painted(self.article.text, start, end, decorations, role))
        if letters:
            runs = self._lettered(runs, start)
        if kind is None:
            runs.append((layout.labels.get(y, ""), "label"))
        return (("▎ ", "gutter") if touched else ("  ", ""), *runs), ""

    def sight(self) -> tuple[int, int]:
        """(first, end) offsets of the text in sight."""
        layout = self.layout_now
        top = min(self.scroll_offset.y, len(layout) - 1)
        last = min(len(layout) - 1, top + max(1, self.scrollable_content_region.height) - 1)
        return layout.starts[top], layout.ends[last]

    def on_resize(self) -> None:
        """Break the text again; the evidence stays in sight."""
        if self.article is not None:
            self.extend(len(self.layout_now))
            self.settle(self.settled)

    def shift(self, lines: int) -> None:
        """Scroll by so many lines; from now on a resize looks for the evidence again."""
        self.settled = None
        super().shift(lines)

    def on_click(self, event: events.Click) -> None:
        """A click tells the place in the text."""
        offset = event.get_content_offset(self)
        if offset is None or self.article is None:
            return
        y = offset.y + self.scroll_offset.y
        layout = self.layout_now
        if y < len(layout):
            at = min(layout.starts[y] + max(0, offset.x - GUTTER), layout.ends[y])
            self.post_message(self.Touched(self.article.id, at))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected part of the source itself, not of its broken lines."""
        if self.article is None:
            return None
        layout = self.layout_now
        start = self._offset(layout, selection.start.x, selection.start.y) if selection.start else 0
        end = (
            self._offset(layout, selection.end.x, selection.end.y)
            if selection.end
            else len(self.article.text)
        )
        return self.article.text[start:end], "\n"

    def _offset(self, layout: PageLayout, x: int, y: int) -> int:
        if y >= len(layout):
            return len(layout.article.text)
        return min(layout.starts[y] + max(0, x - GUTTER), layout.ends[y])

    def _lettered(self, runs: list[tuple[str, str]], start: int) -> list[tuple[str, str]]:
        lettered: list[tuple[str, str]] = []
        for text, role in runs:
            lettered.append((self.jumps[start], role) if role == "jump" else (text, role))
            start += len(text)
        return lettered
