"""Carry out a command: every way in which it may end becomes an exit code and at most one line."""

import contextlib
import os
import signal
import sys
import traceback
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import FrameType

from briefing.cli.commands import Command
from briefing.cli.streams import mute_stdout, say
from briefing.errors import BriefingError, Exit

__all__ = ["run"]

STOPPING = ("SIGTERM", "SIGHUP")
"""Signals that end a command cleanly; not every system has both."""


def run(command: Command, options: Namespace) -> int:
    """The exit code of the command."""
    try:
        with _stoppable():
            carry_out = import_module(f"briefing.cli.{command.module}").run
            code: int = carry_out(options)
            if sys.stdout is not None:
                sys.stdout.flush()
            return code
    except BriefingError as problem:
        say(str(problem))
        return problem.code
    except BrokenPipeError:
        mute_stdout()
        return Exit.CLOSED_PIPE
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except OSError as problem:
        mute_stdout()
        say(f"{_where(problem)}{problem.strerror or type(problem).__name__}")
        _debug(options, problem)
        return Exit.IO
    except Exception as problem:
        say(_internal(problem))
        _debug(options, problem)
        return Exit.INTERNAL


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """While the command runs, a stopping signal unwinds it, so that temporary files are removed."""

    def stop(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before = {}
    for name in STOPPING:
        with contextlib.suppress(AttributeError, ValueError):
            number = getattr(signal, name)
            before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _where(problem: OSError) -> str:
    return f"{os.fsdecode(problem.filename)}: " if isinstance(problem.filename, str | bytes) else ""


def _internal(problem: Exception) -> str:
    """The kind of fault and its place in our code; its message may hold article text and stays out."""
    frames = traceback.extract_tb(problem.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"internal error: {type(problem).__name__}{place}; --debug FILE writes the details"


def _debug(options: Namespace, problem: Exception) -> None:
    if options.debug:
        details = "".join(traceback.format_exception(problem))
        with contextlib.suppress(OSError):
            Path(options.debug).write_text(details, encoding="utf-8", errors="backslashreplace")
