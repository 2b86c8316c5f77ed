"""One line to type."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from briefing.tui.overlays.field import Field
from briefing.tui.overlays.overlay import Overlay
from briefing.tui.render import content

__all__ = ["Prompt"]


class Prompt(Overlay):
    """Asks for one line at the lower edge; Esc leaves it."""

    def __init__(self, title: str, initial: str = "") -> None:
        super().__init__()
        self.heading = title
        self.initial = initial

    def compose(self) -> ComposeResult:
        """Title and input."""
        with Vertical(id="prompt"):
            yield Static(content(f" {self.heading}: "), id="prompt-title")
            yield Field(self.initial, id="prompt-input", compact=True)

    def on_mount(self) -> None:
        """The cursor stands behind the initial text."""
        field = self.query_one(Field)
        field.cursor_blink = False
        field.focus()

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Done."""
        self.leave(event.value)

    def on_key(self, event: events.Key) -> None:
        """Esc leaves."""
        if event.key == "escape":
            event.stop()
            self.leave()
