"""`briefing`: open the reader; where no screen can be drawn, print instead."""

from argparse import Namespace
from importlib import import_module

from briefing import paths
from briefing.cli import show
from briefing.cli.answer import configured
from briefing.cli.streams import is_terminal, say

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Open the paths, or the two founding articles."""
    options.paths = options.paths or [str(paths.seeds())]
    if is_terminal():
        code: int = import_module("briefing.tui").run(options.paths, configured(options))
        return code
    say("no terminal to draw on: printing (briefing show)")
    options.actor = options.query = options.sections = None
    return show.run(options)
