"""Signals that end the reader: the terminal is given back, the exit code is 128 + the signal's number."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

__all__ = ["Ending", "ending"]

ENDING = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
"""Not every system has all of them. ctrl+c and ctrl+\\ are keys and no signals while the screen is drawn."""
TYPED = ("SIGINT", "SIGQUIT")
"""What those keys send while another program has the terminal."""
PATIENCE = 5.0
"""Seconds for leaving in order. A terminal that takes no more output (a stalled connection) blocks even
that; then the process ends all the same."""

Modes = list[object] | None


class Ending:
    """Hands a signal to whoever can end the screen."""

    def __init__(self) -> None:
        self.leave: Callable[[int], object] | None = None
        """Ends the screen; called at any moment."""
        self.lent = False
        """Whether another program has the terminal: what is typed is meant for it."""
        self._modes = _modes()

    def heard(self, number: int, _: FrameType | None) -> None:
        """The signal's handler."""
        if self.lent and signal.Signals(number).name in TYPED:
            return
        last = threading.Timer(PATIENCE, self._cut_short, (number,))
        last.daemon = True
        last.start()
        if self.leave is None:
            raise SystemExit(128 + number)
        with suppress(RuntimeError):  # it is ending already
            self.leave(number)

    def _cut_short(self, number: int) -> None:
        from briefing.tui.worker import stop  # noqa: PLC0415 - hardly ever needed

        with suppress(Exception):
            stop()
        _restore(self._modes)
        os._exit(128 + number)


@contextmanager
def ending() -> Iterator[Ending]:
    """While the screen is drawn, these signals end it."""
    one = Ending()
    before = {}
    for name in ENDING:
        with suppress(AttributeError, ValueError):
            number = getattr(signal, name)
            before[number] = signal.signal(number, one.heard)
    try:
        yield one
    finally:
        one.leave = None
        for number, handler in before.items():
            signal.signal(number, handler)


def _modes() -> Modes:
    try:
        import termios  # noqa: PLC0415 - not on every system

        return termios.tcgetattr(sys.__stdin__.fileno()) if sys.__stdin__ else None
    except (ImportError, OSError, ValueError, termios.error):
        return None


def _restore(modes: Modes) -> None:
    if modes is None or sys.__stdin__ is None:
        return
    import termios  # noqa: PLC0415 - not on every system

    with suppress(OSError, ValueError, termios.error):
        termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, modes)  # type: ignore[arg-type]
