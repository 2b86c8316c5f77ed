"""The commands: what each is for, an example, its options and the module that carries it out.

Parser, help, completions and manual are made from this table.
"""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import NamedTuple

from briefing.cli import options

__all__ = ["COMMANDS", "OPEN", "Command"]


class Command(NamedTuple):
    """One command."""

    name: str
    summary: str
    example: str
    arguments: tuple[Callable[[ArgumentParser], None], ...]
    """What adds its own options; those of every command are added besides."""
    module: str
    """Module of `briefing.cli` with a function `run(options) -> int`, imported when the command runs."""


OPEN = Command(
    "",
    "Read several articles of one event: summary, actors, quotes, pledges, comparison, each with its place.",
    "briefing articles/",
    (options.paths_to_open,),
    "reader",
)
COMMANDS = {
    command.name: command
    for command in (
        Command(
            "export",
            "Write the briefing as markdown, json, csv or html.",
            "briefing export articles/ -f markdown -o briefing.md",
            (options.paths, options.export),
            "export",
        ),
        Command(
            "show",
            "Print the briefing as linear plain text.",
            "briefing show articles/ | less",
            (options.paths, options.content),
            "show",
        ),
        Command(
            "verify",
            "Check every citation of a markdown or json export against the sources.",
            "briefing verify briefing.md --sources articles/",
            (options.verify,),
            "verify",
        ),
        Command(
            "diff",
            "Tell what is new, gone or changed between two json exports of one event.",
            "briefing diff monday.json tuesday.json",
            (options.diff,),
            "diff",
        ),
        Command(
            "index",
            "Analyse into the cache without opening the reader; can be stopped and run again.",
            "briefing index archive/ --jobs 4",
            (options.paths, options.index),
            "index",
        ),
        Command(
            "doctor",
            "Tell versions, model, directories and terminal; what is missing and how to get it.",
            "briefing doctor",
            (),
            "doctor",
        ),
        Command(
            "completions",
            "Print the completions for a shell.",
            "briefing completions bash > ~/.local/share/bash-completion/completions/briefing",
            (options.completions,),
            "completions",
        ),
        Command(
            "manual",
            "Print the manual page.",
            "briefing manual | man -l -",
            (),
            "manual",
        ),
    )
}
"""By name, in the order of the help."""
