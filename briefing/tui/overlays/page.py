"""A page of words over the screen: help, reasons."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from briefing.tui.overlays.overlay import Overlay
from briefing.tui.panes.sheet import Sheet
from briefing.tui.render import Line, content

__all__ = ["Page"]

LEAVE = ("escape", "q", "enter", "question_mark", "w")
LINES = {"j": 1, "down": 1, "n": 1, "k": -1, "up": -1, "p": -1}
PAGES = {"space": 1, "pagedown": 1, "ctrl+d": 1, "minus": -1, "pageup": -1, "ctrl+u": -1}


class Page(Overlay):
    """Lines to read; j k space scroll, q or esc leaves."""

    def __init__(self, title: str, lines: Sequence[Line]) -> None:
        super().__init__()
        self.heading = title
        self.lines = lines

    def compose(self) -> ComposeResult:
        """One sheet in a box."""
        with Vertical(id="page"):
            yield Sheet("page-sheet", self.lines, can_focus=True)

    def on_mount(self) -> None:
        """The box says what it is."""
        box = self.query_one("#page")
        box.border_title = content(self.heading)
        box.border_subtitle = content("j k scroll · q leaves")
        self.query_one(Sheet).focus()

    def on_key(self, event: events.Key) -> None:
        """Scroll or leave."""
        sheet = self.query_one(Sheet)
        if event.key in LEAVE:
            self.leave()
        elif event.key in LINES:
            sheet.shift(LINES[event.key])
        elif event.key in PAGES:
            sheet.shift(PAGES[event.key] * max(1, sheet.size.height - 2))
        else:
            return
        event.stop()
        event.prevent_default()
