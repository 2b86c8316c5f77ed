"""What the analysis and the panes tell, each in one message."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from briefing.model import Briefing, Bundle, Work
    from briefing.trail import Stop
    from briefing.tui.ports import Book

__all__ = ["Analysed", "Briefed", "Failed", "Finished", "Jumped", "Ordered", "Picked", "Progress", "Read"]


class Progress(Message):
    """How far the analysis is; an unread older one is replaced."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def can_replace(self, message: Message) -> bool:
        """Only the newest progress matters."""
        return isinstance(message, Progress)


class Read(Message):
    """The articles are read, and what the reader once did with them."""

    def __init__(self, bundle: "Bundle", book: "Book", work: "Work") -> None:
        super().__init__()
        self.bundle = bundle
        self.book = book
        self.work = work


class Analysed(Message):
    """The article pass has come to its end; kept for joining again."""

    def __init__(self, sealed: bytes) -> None:
        super().__init__()
        self.sealed = sealed


class Briefed(Message):
    """There is a briefing to show, the last one or one on the way."""

    def __init__(self, briefing: "Briefing") -> None:
        super().__init__()
        self.briefing = briefing


class Failed(Message):
    """Something went wrong; the rest goes on."""

    def __init__(self, problem: str) -> None:
        super().__init__()
        self.problem = problem


class Finished(Message):
    """Nothing more will come."""


class Ordered(Message):
    """The reader asked for a command."""

    def __init__(self, command: str, count: int = 0) -> None:
        super().__init__()
        self.command = command
        self.count = count


class Jumped(Message):
    """The reader pointed at an item in the source."""

    def __init__(self, article: str, stop: "Stop") -> None:
        super().__init__()
        self.article = article
        self.item = stop


class Picked(Message):
    """The reader clicked a row of the list or the panel."""

    def __init__(self, pane: str, index: int, again: bool) -> None:
        super().__init__()
        self.pane = pane
        self.index = index
        self.again = again
