"""The terminal as the screen drives it: gone, stuck or stopped terminals, and bytes that are no text.

Textual's own driver writes to standard error, which may be a file while the terminal is standard output;
its writer dies with the terminal and then blocks whoever writes; a byte that is no UTF-8 ends its
reader; being continued without having been stopped makes it take the raw mode for the mode to go back to.
"""

import os
import re
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste
from textual.message import Message

__all__ = ["Output", "TerminalDriver", "Typed"]

TICK = 0.1
"""Seconds after which a half-typed sequence counts as typed."""
PASTE, PASTED = "\x1b[200~", "\x1b[201~"
"""What the terminal sends before and after a paste."""
MOST_SILENT = 50
"""Ticks of silence after which a paste whose end never came is over."""
SEQUENCES = re.compile(r"(?=\x1b)")
CHUNK = 1 << 16
"""Bytes read or written at once."""


class Output:
    """Writes to the terminal, always UTF-8; once the terminal is gone, into the void."""

    def __init__(self, descriptor: int, gone: Callable[[], None]) -> None:
        self._descriptor = descriptor
        self._gone = gone
        self._waiting: list[str] = []
        self._size = 0
        self.lost = False

    def fileno(self) -> int:
        """The descriptor written to."""
        return self._descriptor

    def write(self, text: str) -> None:
        """Write, at the latest when flushed."""
        self._waiting.append(text)
        self._size += len(text)
        if self._size > CHUNK:
            self.flush()

    def flush(self) -> None:
        """Write all that waits."""
        data = "".join(self._waiting).encode("utf-8", "replace")
        self._waiting, self._size = [], 0
        while data and not self.lost:
            try:
                data = data[os.write(self._descriptor, data) :]
            except BlockingIOError:  # another program that shares the terminal made it so
                select.select([], [self._descriptor], [])
            except OSError:
                self.lost = True
                self._gone()


class Typed:
    """What the terminal sends, as messages.

    A paste is one message, whatever is in it: Textual takes an escape sequence inside for the end of it and
    the rest for keys. A sequence that nobody can understand is passed over.
    """

    def __init__(self, debug: bool) -> None:
        self._debug = debug
        self._parser = XTermParser(debug)
        self._held = ""
        """What may be the beginning of a mark."""
        self._pasted: list[str] | None = None
        """The paste so far, while there is one."""
        self._silent = 0

    def understood(self, text: str) -> Iterator[Message]:
        """The messages of this text; where it is empty, time has passed."""
        passed = not text
        self._silent = self._silent + 1 if passed else 0
        if not passed or self._pasted is None:
            text, self._held = self._held + text, ""
        while text:
            if self._pasted is None:
                before, mark, text = text.partition(PASTE)
                if not mark and not passed:
                    before, self._held = _parted(before, PASTE)
                yield from self._keys(before)
                self._pasted = [] if mark else None
            else:
                inside, mark, text = text.partition(PASTED)
                if not mark:
                    inside, self._held = _parted(inside, PASTED)
                self._pasted.append(inside)
                if mark:
                    yield self._paste()
        if self._pasted is not None and self._silent > MOST_SILENT:
            self._pasted.append(self._held)
            self._held = ""
            yield self._paste()
        yield from self._safely(self._parser.tick)

    def _paste(self) -> Message:
        text, self._pasted = "".join(self._pasted or ()), None
        return Paste(text.replace("\0", ""))

    def _keys(self, text: str) -> Iterator[Message]:
        for piece in filter(None, SEQUENCES.split(text)):
            yield from self._safely(partial(self._parser.feed, piece))

    def _safely(self, parse: Callable[[], Iterable[Message]]) -> Iterator[Message]:
        try:
            yield from parse()
        except Exception:  # a key of a number no character has, for one
            self._parser = XTermParser(self._debug)


def _parted(text: str, mark: str) -> tuple[str, str]:
    """The text without, and with only, the beginning of the mark at its end; a mark is never alone."""
    for size in range(min(len(mark), len(text)) - 1, 0, -1):
        if text.endswith(mark[:size]):
            return text[:-size], text[-size:]
    return text, ""


class TerminalDriver(LinuxDriver):
    """Reads keys from standard input and draws on standard output."""

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._file: Any = Output(sys.__stdout__.fileno(), self._gone) if sys.__stdout__ else self._file

    def run_input_thread(self) -> None:
        """Read until told to stop, or until there is nothing more to read."""
        # "replace": a terminal may send anything, also in the middle of a paste.
        decode = getincrementaldecoder("utf-8")("replace").decode
        typed = Typed(self._debug)
        while not self.exit_event.is_set():
            ready, _, _ = select.select([self.fileno], [], [], TICK)
            raw = self._read() if ready else b""
            if ready and not raw:
                self._gone()
                return
            for message in typed.understood(decode(raw)):
                self.process_message(message)

    def _read(self) -> bytes:
        """What was typed; nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, CHUNK)
        except OSError:
            return b""

    def _gone(self) -> None:
        """The terminal is no more: leave as after its hang-up, also where nobody sends that signal."""
        os.kill(os.getpid(), signal.SIGHUP)

    def _sigtstp_application(self, *_: object) -> None:
        """Stop, with the terminal given back; while another program has it, just stop."""
        if self._auto_restart:
            self._soon(super()._sigtstp_application)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        """Go on, also where nobody had asked before stopping this process."""
        if self._auto_restart:
            self._soon(self._wake)

    def _wake(self) -> None:
        if not self._must_signal_resume:
            self.suspend_application_mode()
        self.resume_application_mode()
        self._app.refresh(layout=True)

    def _soon(self, what: Callable[[], None]) -> None:
        """In the event loop: a signal may come while the lock that writing needs is held."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(what)
