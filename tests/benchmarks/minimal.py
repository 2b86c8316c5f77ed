"""The least a Textual app can be: a line of text for the first frame, a list of lines for a key."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

FIRST = "number 0"
LINES = 1000


class Minimal(App[None]):
    """The reference for the first frame."""

    def compose(self) -> ComposeResult:
        yield Static(FIRST)


class Lines(ScrollView, can_focus=True):
    """Lines on the line API with one of them highlighted: the cheapest list that textual has."""

    current = 0

    def on_mount(self) -> None:
        self.virtual_size = Size(0, LINES)

    def render_line(self, y: int) -> Strip:
        at = self.scroll_offset.y + y
        style = self.rich_style + Style(reverse=True) if at == self.current else self.rich_style
        return Strip([Segment(f"line {at}".ljust(self.size.width), style)])

    def step(self) -> None:
        self.refresh_line(self.current)
        self.current += 1
        self.refresh_line(self.current)
        if self.current >= self.scroll_offset.y + self.size.height:
            self.scroll_to(y=self.current - self.size.height + 1, animate=False)


class MinimalList(App[None]):
    """The reference for a key: it moves the highlight by one line, on a screen of the same size."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("n", "more", "more")]

    def compose(self) -> ComposeResult:
        yield Lines()

    def action_more(self) -> None:
        self.query_one(Lines).step()


if __name__ == "__main__":
    Minimal().run()
