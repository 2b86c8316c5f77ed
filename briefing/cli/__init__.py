"""The command line: one file a command; nothing heavy is imported before a command needs it."""

import sys
from collections.abc import Sequence

from briefing.cli.parser import parse
from briefing.cli.run import run

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is one of `briefing.errors.Exit`, or 128 + a signal's number."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command, options = parse(given)
    return run(command, options)
