"""From arguments to a command and its options."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import NoReturn

from briefing.cli.commands import COMMANDS, OPEN, Command
from briefing.cli.options import common
from briefing.safe import one_line

__all__ = ["build", "parse"]

WITH_VALUE = {"--model", "--max-size", "--debug"}
"""Common options that take a value: it is no command, even when it is called like one."""


def parse(arguments: Sequence[str]) -> tuple[Command, Namespace]:
    """The command that is meant and its options; on a usage error, exits with 2."""
    at = _command_at(arguments)
    if at is None:
        return OPEN, build(OPEN).parse_args(arguments)
    command = COMMANDS[arguments[at]]
    return command, build(command).parse_args([*arguments[:at], *arguments[at + 1 :]])


def build(command: Command) -> ArgumentParser:
    """The parser of one command."""
    lists = command is OPEN
    parser = _Parser(
        prog=f"briefing {command.name}".strip(),
        usage="briefing [PATH|DIR|-]...\n       briefing COMMAND ..." if lists else None,
        description=command.summary,
        epilog=(_command_list() if lists else "") + f"example:\n  {command.example}",
        formatter_class=RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    for add in command.arguments:
        add(parser)
    common(parser)
    return parser


class _Parser(ArgumentParser):
    """Echoes what was typed without letting it reach the terminal as a control sequence."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)}\nTry: {self.prog} --help\n")


def _command_at(arguments: Sequence[str]) -> int | None:
    """Where the command's name stands: the first argument that is no option, if it is a command."""
    skip = False
    for at, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument == "--":
            return None
        elif argument in WITH_VALUE:
            skip = True
        elif not argument.startswith("-") or argument == "-":
            return at if argument in COMMANDS else None
    return None


def _command_list() -> str:
    lines = "".join(f"  {command.name:<12}{command.summary}\n" for command in COMMANDS.values())
    return f"commands (a folder of that name is opened as ./NAME):\n{lines}\n"
