"""The command line: one file a command; nothing heavy is imported before a command needs it."""

import sys
from collections.abc import Sequence

from briefing import __version__

__all__ = ["main"]

INTERRUPTED = 130
"""128 + the number of the signal that Ctrl-C sends."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is one of `briefing.errors.Exit`, or 128 + a signal's number."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:  # what scripts ask, and need not wait for: nothing else is imported
        print(f"briefing {__version__}")
        return 0
    try:
        from briefing.cli.parser import parse  # noqa: PLC0415
        from briefing.cli.run import run  # noqa: PLC0415
        from briefing.cli.streams import open_closed  # noqa: PLC0415

        open_closed()
        return run(*parse(given))
    except KeyboardInterrupt:  # before the command was under way
        return INTERRUPTED
