"""`briefing`: open the reader; where no screen can be drawn, print instead."""

from argparse import Namespace
from functools import partial
from importlib import import_module

from briefing import paths
from briefing.cli import show
from briefing.cli.answer import configured
from briefing.cli.streams import is_terminal, say
from briefing.model import Parameters
from briefing.reading import load
from briefing.store.state import Notebook

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Open the paths, or the two founding articles."""
    options.paths = options.paths or [str(paths.seeds())]
    if is_terminal():
        config = configured(options)
        parameters = Parameters(
            length=config.length, method=config.method, weak=config.weak, model=config.model
        )
        tui = import_module("briefing.tui")
        state = paths.state_directory()
        ports = tui.Ports(book=Notebook, preferences=state / "screen.json", clipboard=state / "clipboard.txt")
        code: int = tui.run(partial(load, options.paths), parameters, ports=ports)
        return code
    say("no terminal to draw on: printing (briefing show)")
    options.actor = options.query = options.sections = None
    return show.run(options)
