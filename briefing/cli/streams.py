"""Data goes to standard output, narration to standard error; both pass the table of `briefing.safe`."""

import contextlib
import os
import sys

from briefing.errors import Exit, OutputError
from briefing.safe import one_line

__all__ = ["is_terminal", "mute_stdout", "open_closed", "put", "say"]

STANDARD = (0, 1, 2)
PLAIN_TERMINALS = ("", "dumb", "unknown")
"""Values of TERM that promise no cursor that can be moved."""


def open_closed() -> None:
    """Give closed standard streams the null device: else the next file opened would take their place."""
    for descriptor in STANDARD:
        try:
            os.fstat(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)


def say(message: str) -> None:
    """One line of narration; lost without complaint where standard error is closed."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        text = f"briefing: {one_line(message)}\n"
        sys.stderr.write(text.encode(sys.stderr.encoding or "utf-8", "backslashreplace").decode())
        sys.stderr.flush()


def put(text: str) -> None:
    """Data, always UTF-8: the bytes must not depend on the locale.

    Raises BrokenPipeError where nobody reads any more, OutputError where the device is full or broken, or
    the stream was closed from the start.
    """
    if sys.stdout is None:
        raise _refused("is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        mute_stdout()
        raise _refused(f"cannot be written: {problem.strerror or problem}") from None


def _refused(why: str) -> OutputError:
    refused = OutputError(f"standard output: {why}")
    refused.code = Exit.IO
    return refused


def mute_stdout() -> None:
    """After a fault of standard output: what is still buffered must not raise again at exit."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal() -> bool:
    """Whether a screen can be drawn: both ends are a terminal that knows how to move its cursor."""
    if os.environ.get("TERM", "") in PLAIN_TERMINALS:
        return False
    try:
        return sys.stdin.isatty() and sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False
