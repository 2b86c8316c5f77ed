"""Choosing one of some lines."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from briefing.tui.desk import Choice
from briefing.tui.overlays.choices import Choices
from briefing.tui.overlays.field import Field
from briefing.tui.overlays.overlay import Overlay
from briefing.tui.render import content

__all__ = ["Picker"]

STEPS = {
    "down": 1,
    "up": -1,
    "ctrl+n": 1,
    "ctrl+p": -1,
    "tab": 1,
    "shift+tab": -1,
    "pagedown": 10,
    "pageup": -10,
}


class Picker(Overlay):
    """A list narrowed by typing; arrows move, enter takes, esc leaves."""

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.heading = title
        self.choices = choices

    def compose(self) -> ComposeResult:
        """Input over list."""
        with Vertical(id="picker"):
            yield Field(placeholder="type to narrow", id="picker-input", compact=True)
            yield Choices(self.choices)

    def on_mount(self) -> None:
        """The box says what is chosen."""
        box = self.query_one("#picker")
        box.border_title = content(self.heading)
        box.border_subtitle = content("↑ ↓ move · ⏎ take · esc leave")
        field = self.query_one(Field)
        field.cursor_blink = False
        field.focus()

    def on_input_changed(self, event: Field.Changed) -> None:
        """Typing narrows."""
        self.query_one(Choices).narrow(event.value)

    def on_input_submitted(self) -> None:
        """Take the current choice; where nothing holds the typed words, wait for others."""
        chosen = self.query_one(Choices).chosen
        if chosen:
            self.leave(chosen.key)

    def on_choices_taken(self, message: Choices.Taken) -> None:
        """Take the clicked choice."""
        self.leave(message.choice.key)

    def on_key(self, event: events.Key) -> None:
        """Arrows move, Esc leaves."""
        if event.key == "escape":
            event.stop()
            self.leave()
        elif event.key in STEPS:
            event.stop()
            event.prevent_default()
            self.query_one(Choices).move(STEPS[event.key])
