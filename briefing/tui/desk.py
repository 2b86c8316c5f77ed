"""What a command may ask of the screen. Commands know this and nothing of widgets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefing.model import Parameters
from briefing.trail import Session
from briefing.tui.keys import Keymap
from briefing.tui.ports import Change, Ports
from briefing.tui.render import Line
from briefing.tui.state import State

__all__ = ["Choice", "Desk"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One line to choose from."""

    key: str
    """Handed back when it is chosen."""
    text: str
    note: str = ""
    """Shown dimmed behind the text."""


class Desk(Protocol):
    """The screen as commands see it."""

    @property
    def state(self) -> State:
        """Everything shown."""

    @property
    def session(self) -> Session:
        """The session with the evidence as it is scrolled now."""

    @property
    def keymap(self) -> Keymap:
        """The keys in force."""

    @property
    def ports(self) -> Ports:
        """Files, clipboard and memory."""

    @property
    def pane(self) -> str:
        """The focused pane: list, panel or evidence."""

    def update(self, state: State) -> None:
        """Show another state."""

    def change(self, change: Change, back: Change | None) -> None:
        """Change the reader's work; `back` takes it back, None where this itself takes back."""

    def go(self, session: Session) -> None:
        """Show another place."""

    def focus_pane(self, name: str) -> None:
        """Focus list, panel or evidence, bringing it into sight."""

    def next_pane(self, count: int) -> None:
        """Focus the pane so many further on."""

    def scroll_evidence(self, lines: int) -> None:
        """Scroll the evidence."""

    def page_of(self, pane: str) -> int:
        """Lines in sight of a pane."""

    def zoom(self) -> bool:
        """Show the focused pane alone, or all again; whether it is alone now."""

    @property
    def zoomed(self) -> bool:
        """Whether one pane is shown alone."""

    def split(self) -> None:
        """Side by side or stacked."""

    def labels(self) -> None:
        """Letters on the items in sight; the next key jumps."""

    def say(self, text: str, problem: bool = False) -> None:
        """A short notice."""

    def ask(self, title: str, initial: str, then: Callable[[str], None]) -> None:
        """One line typed by the reader; not called back where it was left by Esc."""

    def choose(self, title: str, choices: Sequence[Choice], then: Callable[[str], None]) -> None:
        """One of some lines; not called back where it was left by Esc."""

    def read(self, title: str, lines: Sequence[Line]) -> None:
        """A page of words over the screen."""

    def analyse(self, parameters: Parameters, again: bool = False) -> None:
        """Join anew with these parameters; `again` reads the files too."""

    def cancel(self) -> bool:
        """Stop a running analysis; whether there was one."""

    def run_command(self, identity: str) -> None:
        """Run a command by its id."""

    def copy(self, text: str) -> None:
        """Put a text on the terminal's clipboard."""

    def selected(self) -> str:
        """Text selected with the mouse."""

    @property
    def last_export(self) -> Path | None:
        """The file last written, for the editor."""

    def exported(self, path: Path) -> None:
        """A file was written."""

    def external(self, command: Sequence[str]) -> bool:
        """Run another program in the terminal until it ends; whether it could be run."""

    def themes(self) -> Sequence[str]:
        """Names of the themes."""

    def wear(self, theme: str) -> None:
        """Use another theme."""

    def leave(self) -> None:
        """Quit."""
