"""The right side: the source with the evidence in it, a second source where two are compared, and details."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from briefing.tui.panes.reader import Reader
from briefing.tui.panes.sheet import Sheet

__all__ = ["Evidence"]


class Texts(Horizontal):
    """One source, or two side by side."""

    BLANK = True


class Evidence(Vertical):
    """The source of the current stop."""

    BLANK = True  # always covered: nothing of its own is painted

    def __init__(self) -> None:
        super().__init__(id="evidence")
        self.source = Reader("source")
        self.other = Reader("other")
        self.detail = Sheet("detail")

    def compose(self) -> ComposeResult:
        """The second reader is hidden but for comparing."""
        with Texts(id="texts"):
            yield self.source
            yield self.other
        yield self.detail
