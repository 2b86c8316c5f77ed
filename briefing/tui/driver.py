"""The terminal as the screen drives it: gone, stuck or stopped terminals, and bytes that are no text.

Textual's own driver writes to standard error, which may be a file while the terminal is standard output;
its writer dies with the terminal and then blocks whoever writes; a byte that is no UTF-8 ends its
reader; being continued without having been stopped makes it take the raw mode for the mode to go back to.
"""

import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

__all__ = ["Output", "TerminalDriver"]

TICK = 0.1
"""Seconds after which a half-typed sequence counts as typed."""
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


class TerminalDriver(LinuxDriver):
    """Reads keys from standard input and draws on standard output."""

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._file: Any = Output(sys.__stdout__.fileno(), self._gone) if sys.__stdout__ else self._file

    def run_input_thread(self) -> None:
        """Read until told to stop, or until there is nothing more to read."""
        # "replace": a terminal may send anything, also in the middle of a paste.
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = XTermParser(self._debug)
        while not self.exit_event.is_set():
            ready, _, _ = select.select([self.fileno], [], [], TICK)
            if ready:
                raw = self._read()
                if not raw:
                    self._gone()
                    return
                for message in parser.feed(decode(raw)):
                    self.process_message(message)
            for message in parser.tick():
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
