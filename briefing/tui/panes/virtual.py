"""The one list: any number of rows, painted when they come into sight."""

from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from briefing.tui.panes.lined import Lined
from briefing.tui.render import Line
from briefing.tui.wrap import pour

if TYPE_CHECKING:
    from briefing.tui.panes.listing import Listing

__all__ = ["VirtualList"]

NOTHING: tuple[Line, ...] = ()


class VirtualList(Lined, can_focus=True):
    """Rows of a trail with one of them current."""

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, pane: "VirtualList", index: int, again: bool) -> None:
            super().__init__()
            self.pane = pane
            self.index = index
            self.again = again
            """The row was the current one already: open it."""

    def __init__(self, identity: str) -> None:
        super().__init__(id=identity)
        self.listing: Listing | None = None
        self.current = 0
        self.empty: tuple[Line, ...] = NOTHING
        """Shown where there are no rows: what to press instead."""

    def show(self, listing: "Listing", current: int, empty: tuple[Line, ...] = NOTHING) -> None:
        """Other rows."""
        self.listing, self.current, self.empty = listing, current, empty
        self._measure()
        self._reveal()
        self.refresh()

    def point(self, current: int) -> None:
        """Make another row the current one."""
        if current == self.current:
            return
        before, self.current = self.current, current
        self._refresh_row(before)
        self._refresh_row(current)
        self._reveal()

    def line(self, y: int, cells: int) -> tuple[Line, str]:
        """Line `y` of the rows, or of the words for an empty list."""
        if self.listing is None:
            return (), ""
        if not self.listing.trail.stops and not self.listing.head:
            lines = [part for line in self.empty for part in pour(line, cells - 1)]
            return ((" ", ""), *lines[y]) if y < len(lines) else (), ""
        return self.listing.line(y, cells, self.current)

    def on_resize(self) -> None:
        """Row heights may follow the width; the current row stays in sight."""
        self._measure()
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """A click picks a row."""
        offset = event.get_content_offset(self)
        if offset is None or self.listing is None:
            return
        y = offset.y + self.scroll_offset.y
        if y < self.virtual_size.height:
            row, _ = self.listing.at(y, self.cells)
            if row >= 0:
                self.post_message(self.Picked(self, row, row == self.current))

    def _measure(self) -> None:
        if self.listing is not None:
            lines = self.listing.tops(self.cells)[-1]
            self.extend(lines or len([part for line in self.empty for part in pour(line, self.cells - 1)]))

    def _reveal(self) -> None:
        if self.listing is not None and self.listing.trail.stops:
            tops = self.listing.tops(self.cells)
            first = 0 if self.current == 0 else tops[self.current]
            self.reveal(first, tops[self.current + 1])

    def _refresh_row(self, row: int) -> None:
        if self.listing is not None and row < len(self.listing.trail):
            tops = self.listing.tops(self.cells)
            self.refresh_lines(tops[row], tops[row + 1] - tops[row])
