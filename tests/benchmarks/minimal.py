"""The least a Textual app can be: one line of text, and a key that changes it."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

FIRST = "number 0"


class Minimal(App[None]):
    """The reference of the screen's benchmarks."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("n", "more", "more")]
    count = 0

    def compose(self) -> ComposeResult:
        yield Static(FIRST)

    def action_more(self) -> None:
        self.count += 1
        self.query_one(Static).update(f"number {self.count}")


if __name__ == "__main__":
    Minimal().run()
