"""Reasons, keys, colours and the arrangement of panes."""

from briefing.tui.commands import COMMANDS
from briefing.tui.desk import Choice, Desk
from briefing.tui.kinds import KINDS
from briefing.tui.render import Line

__all__ = ["help_page", "palette", "split", "theme", "why", "zoom"]


def why(desk: Desk, amount: int, count: int) -> None:
    """Which rule made the item, and how its speaker was found."""
    state, stop = desk.state, desk.state.stop
    if stop is None:
        desk.say("there is no item here")
        return
    kind = KINDS[stop.kind]
    lines: list[Line] = [*kind.detail(state.catalog, stop, state.session.here.aspect), ()]
    lines += kind.why(state.catalog, stop)
    note = state.work.notes.get(state.place) if state.place else None
    if note:
        lines += [(), (("your note ", "label"), (note, "own"))]
    desk.read(f"why this {kind.name}", lines)


def help_page(desk: Desk, amount: int, count: int) -> None:
    """Every key, as it is bound now."""
    lines: list[Line] = []
    group = ""
    for command in COMMANDS:
        if command.where != group:
            lines += [(), ((command.where, "heading"),)]
            group = command.where
        keys = "  ".join(desk.keymap.keys_of(command.id))
        lines.append(((f" {keys:<22}", "key"), (f" {command.description}", ""), (f"  {command.id}", "meta")))
    desk.read("keys", lines[1:])


def palette(desk: Desk, amount: int, count: int) -> None:
    """Every command by name."""
    choices = [
        Choice(command.id, command.description, f"{command.id}  {' '.join(desk.keymap.keys_of(command.id))}")
        for command in COMMANDS
    ]
    desk.choose("command", choices, desk.run_command)


def theme(desk: Desk, amount: int, count: int) -> None:
    """Other colours."""
    desk.choose("colours", [Choice(name, name) for name in desk.themes()], desk.wear)


def zoom(desk: Desk, amount: int, count: int) -> None:
    """The focused pane alone, or all again."""
    desk.zoom()


def split(desk: Desk, amount: int, count: int) -> None:
    """Side by side or stacked."""
    desk.split()
