"""One line of the frame: crumbs, tabs, keys. Parts of it can be clicked."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from textual import events
from textual.message import Message

from briefing.tui.panes.lined import Lined
from briefing.tui.render import Line, Run, width
from briefing.tui.wrap import fit

__all__ = ["Bar", "Part"]


class Part(NamedTuple):
    """A piece of a bar."""

    text: str
    role: str = ""
    command: str = ""
    """Id of the command that a click on it runs."""

    @property
    def run(self) -> Run:
        """The piece as a run."""
        return self.text, self.role


class Bar(Lined, can_focus=False):
    """One line with a left and a right end; the left end gives way."""

    class Pressed(Message):
        """A part with a command was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self, identity: str, *, whole: bool = False) -> None:
        super().__init__(id=identity)
        self.whole = whole
        """Leave out what would be cut."""
        self.left: Sequence[Part] = ()
        self.right: Sequence[Part] = ()

    def on_mount(self) -> None:
        """A bar is one line."""
        self.extend(1)

    def show(self, left: Sequence[Part], right: Sequence[Part] = ()) -> None:
        """Other parts."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def line(self, y: int, cells: int) -> tuple[Line, str]:  # noqa: ARG002
        """The bar's line."""
        right = [part.run for part in self.right]
        left = [part.run for part in self._fitting(cells - width(right) - 1)]
        left = list(fit(left, max(0, cells - width(right) - 1)))
        gap = cells - width(left) - width(right)
        return (*left, (" " * max(0, gap), ""), *right), ""

    def _fitting(self, cells: int) -> list[Part]:
        """The parts of the left end without those commands that would be cut."""
        kept: list[Part] = []
        for _, group in groupby(self.left, key=lambda part: part.command):
            parts = list(group)
            if parts[0].command and self.whole and width(part.run for part in (*kept, *parts)) > cells:
                break
            kept += parts
        return kept

    def on_click(self, event: events.Click) -> None:
        """A click runs the command of the part under it."""
        offset = event.get_content_offset(self)
        right = self.cells - width(part.run for part in self.right)
        if offset is not None:
            parts, at = (self.left, 0) if offset.x < right else (self.right, right)
            for part in parts:
                size = width([part.run])
                if at <= offset.x < at + size and part.command:
                    self.post_message(self.Pressed(part.command))
                at += size
