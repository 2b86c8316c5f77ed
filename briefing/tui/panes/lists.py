"""The left side: the list of the current trail, and in the section of actors the panel beside it."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from briefing.tui.panes.virtual import VirtualList

__all__ = ["Lists"]


class Lists(Horizontal):
    """List and panel."""

    BLANK = True  # always covered: nothing of its own is painted

    def __init__(self) -> None:
        super().__init__(id="lists")
        self.main = VirtualList("list")
        self.panel = VirtualList("panel")

    def compose(self) -> ComposeResult:
        """Both panes; the style sheet hides the panel outside the section of actors."""
        yield self.main
        yield self.panel
