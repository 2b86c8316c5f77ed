"""Lines to choose from, narrowed by typing."""

from collections.abc import Sequence

from textual import events
from textual.message import Message

from briefing.search import holds
from briefing.tui.desk import Choice
from briefing.tui.panes.lined import Lined
from briefing.tui.render import Line, width
from briefing.tui.wrap import fit

__all__ = ["Choices"]


class Choices(Lined, can_focus=False):
    """The choices that hold the typed words, one of them current."""

    class Taken(Message):
        """A choice was clicked."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__(id="choices")
        self.all = tuple(choices)
        self.kept = self.all
        self.current = 0

    def on_mount(self) -> None:
        """One line each."""
        self.extend(len(self.kept))

    def narrow(self, words: str) -> None:
        """Keep the choices that hold these words."""
        self.kept = tuple(one for one in self.all if holds((one.text, one.note), words))
        self.current = 0
        self.extend(len(self.kept))
        self.reveal(0, 1)
        self.refresh()

    def move(self, amount: int) -> None:
        """Another choice becomes current."""
        self.current = min(max(0, self.current + amount), max(0, len(self.kept) - 1))
        self.reveal(self.current, self.current + 1)
        self.refresh()

    @property
    def chosen(self) -> Choice | None:
        """The current choice."""
        return self.kept[self.current] if self.kept else None

    def line(self, y: int, cells: int) -> tuple[Line, str]:
        """One choice."""
        if y >= len(self.kept):
            return (), ""
        one, here = self.kept[y], y == self.current
        text = (("▌ " if here else "  ", "gutter"), (one.text, ""))
        note = fit(((f" {one.note} ", "meta"),), max(0, cells - width(text)))
        gap = cells - width(text) - width(note)
        return (*text, (" " * max(0, gap), ""), *note), "cursor" if here else ""

    def on_click(self, event: events.Click) -> None:
        """A click takes a choice."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self.scroll_offset.y < len(self.kept):
            self.post_message(self.Taken(self.kept[offset.y + self.scroll_offset.y]))
