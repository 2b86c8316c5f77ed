"""What the commands do: each a function of the desk, found by the name in the table."""

from collections.abc import Callable
from functools import cache
from types import ModuleType

from briefing.tui.actions import correcting, finding, looking, marking, moving, summing, writing
from briefing.tui.commands import COMMANDS
from briefing.tui.desk import Desk

__all__ = ["Action", "actions"]

Action = Callable[[Desk, int, int], None]
"""(desk, the command's argument, count or 0)."""

MODULES: tuple[ModuleType, ...] = (moving, finding, summing, marking, correcting, looking, writing)


@cache
def actions() -> dict[str, tuple[Action, int]]:
    """Command id -> its function and argument; KeyError where a method of the table is missing."""
    known: dict[str, Action] = {name: getattr(module, name) for module in MODULES for name in module.__all__}
    return {command.id: (known[command.method], command.argument) for command in COMMANDS}
