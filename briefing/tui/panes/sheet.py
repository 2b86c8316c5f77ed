"""A few lines of our own words and slices: details, help, reasons."""

from collections.abc import Sequence
from itertools import zip_longest

from briefing.tui.panes.lined import Lined
from briefing.tui.render import Line
from briefing.tui.wrap import pour

__all__ = ["Sheet"]


class Sheet(Lined):
    """Lines broken to the width."""

    def __init__(self, identity: str, lines: Sequence[Line] = (), can_focus: bool = False) -> None:
        super().__init__(id=identity)
        self.can_focus = can_focus
        self.lines = tuple(lines)
        self._poured: tuple[int, list[Line]] | None = None

    def on_mount(self) -> None:
        """Measure once there is a width."""
        self._measure()

    def show(self, lines: Sequence[Line]) -> None:
        """Other lines, from their top."""
        if tuple(lines) == self.lines:
            return
        cells = self.cells
        before = self._pour(cells)
        self.lines, self._poured = tuple(lines), None
        self._measure()
        self.scroll_to(y=0, animate=False)
        for y, (old, new) in enumerate(zip_longest(before, self._pour(cells))):
            if old != new:
                self.refresh_lines(y)

    def on_resize(self) -> None:
        """Break the lines again."""
        self._measure()

    def _measure(self) -> None:
        """Only what can be scrolled tells its height: another height is another layout."""
        if self.can_focus:
            self.extend(len(self._pour(self.cells)))

    def line(self, y: int, cells: int) -> tuple[Line, str]:
        """Line `y` of the broken lines."""
        lines = self._pour(cells)
        return (lines[y] if y < len(lines) else ()), ""

    def _pour(self, cells: int) -> list[Line]:
        if self._poured is None or self._poured[0] != cells:
            self._poured = cells, [part for line in self.lines for part in pour(line, cells)]
        return self._poured[1]
