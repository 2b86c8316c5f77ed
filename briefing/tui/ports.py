"""What lies outside the screen: the reader's side file, preferences, the clipboard file."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefing.model import Work
from briefing.store.state import Changed

__all__ = ["Book", "Change", "Forgetful", "Ports"]

Change = Callable[[Work], Work]
"""A change of the reader's work, to be applied to the newest version of it."""


class Book(Protocol):
    """Keeps the reader's work on one bundle."""

    @property
    def warning(self) -> str | None:
        """Why it could not be read."""

    def read(self) -> Work:
        """What was kept."""

    def change(self, change: Change) -> Changed:
        """Change what is kept; OutputError where that fails."""


class Forgetful:
    """A book that lasts as long as the process."""

    warning: str | None = None

    def __init__(self, texts: Collection[str] = ()) -> None:
        self.texts = texts
        self.work = Work()

    def read(self) -> Work:
        """What was kept."""
        return self.work

    def change(self, change: Change) -> Changed:
        """Change what is kept."""
        self.work = change(self.work)
        return Changed(self.work, by_others=False)


@dataclass(frozen=True, slots=True)
class Ports:
    """Ways out of the screen; without any, everything is forgotten at the end."""

    book: Callable[[Collection[str]], Book] = Forgetful
    """Opens the reader's work on the texts with these hashes."""
    preferences: Path | None = None
    """File that keeps the theme, and that there was a first run."""
    clipboard: Path | None = None
    """File that copied text is written to as well, for terminals without a clipboard."""
