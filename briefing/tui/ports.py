"""What lies outside the screen: the articles, the reader's side file, preferences, the clipboard file."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefing.model import Article, ArticleAnalysis, Bundle, Work
    from briefing.store.state import Changed

__all__ = ["Analyser", "Book", "Change", "Compute", "Forgetful", "Loader", "Outcomes", "Ports"]

Loader = Callable[[], "Bundle"]
"""Reads the articles."""
Outcomes = Iterator["tuple[int, ArticleAnalysis | Exception]"]
"""(index, analysis or what went wrong) of each article as it finishes."""
Compute = Callable[[Sequence["Article"]], Outcomes]
"""The article pass proper, in processes of its own."""
Analyser = Callable[[Sequence["Article"], str, Compute], Outcomes]
"""(articles, model, what computes) -> outcomes, what was kept from before first. Has to be picklable."""
Change = Callable[["Work"], "Work"]
"""A change of the reader's work, to be applied to the newest version of it."""


class Book(Protocol):
    """Keeps the reader's work on one bundle."""

    @property
    def warning(self) -> str | None:
        """Why it could not be read."""

    def read(self) -> "Work":
        """What was kept."""

    def change(self, change: Change) -> "Changed":
        """Change what is kept; OutputError where that fails."""


class Forgetful:
    """A book that lasts as long as the process."""

    warning: str | None = None

    def __init__(self, texts: Collection[str] = ()) -> None:
        self.texts = texts
        self._work: Work | None = None

    def read(self) -> "Work":
        """What was kept."""
        from briefing.model import Work  # noqa: PLC0415 - not needed for the first frame

        self._work = self._work or Work()
        return self._work

    def change(self, change: Change) -> "Changed":
        """Change what is kept."""
        from briefing.store.state import Changed  # noqa: PLC0415 - not needed for the first frame

        self._work = change(self.read())
        return Changed(self._work, by_others=False)


@dataclass(frozen=True, slots=True)
class Ports:
    """Ways out of the screen; without any, everything is forgotten at the end."""

    book: Callable[[Collection[str]], Book] = Forgetful
    """Opens the reader's work on the texts with these hashes."""
    preferences: Path | None = None
    """File that keeps the theme, and that there was a first run."""
    clipboard: Path | None = None
    """File that copied text is written to as well, for terminals without a clipboard."""
