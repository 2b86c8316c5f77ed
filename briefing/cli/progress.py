"""One line that tells how far the work is, where somebody watches."""

import os
import shutil
from types import TracebackType
from typing import Self, TextIO

from briefing.cli.streams import say
from briefing.safe import one_line

__all__ = ["Progress"]

BAR = 30
"""Columns of the bar."""
NARROW = 60
"""Columns under which the bar is left out."""
BACK_AND_CLEAR = "\r\x1b[K"


class Progress:
    """A bar on a terminal; elsewhere silence."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self.total = total
        self.done = 0
        self.stream = stream
        self.shown = stream.isatty() and os.environ.get("TERM", "dumb") != "dumb"

    def __enter__(self) -> Self:
        self._draw("")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write(BACK_AND_CLEAR)

    def step(self, name: str) -> None:
        """One more is done."""
        self.done += 1
        self._draw(name)

    def say(self, message: str) -> None:
        """A line that stays."""
        self._write(BACK_AND_CLEAR)
        say(message)
        self._draw("")

    def _draw(self, name: str) -> None:
        width = shutil.get_terminal_size().columns
        filled = BAR * self.done // max(self.total, 1)
        bar = f"[{'#' * filled}{'.' * (BAR - filled)}] " if width >= NARROW else ""
        line = one_line(f"{bar}{self.done}/{self.total} {name}")
        self._write(f"{BACK_AND_CLEAR}{line[: width - 1]}")

    def _write(self, text: str) -> None:
        if self.shown:
            encoding = self.stream.encoding or "utf-8"
            self.stream.write(text.encode(encoding, "replace").decode(encoding))
            self.stream.flush()
