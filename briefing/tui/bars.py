"""What crumbs, tabs and footer can say before anything is read: the words of the first frame. Pure."""

from collections.abc import Callable, Sequence

from briefing.tui.commands import COMMANDS
from briefing.tui.keys import Keymap
from briefing.tui.panes.bar import Part

__all__ = ["ARROW", "FIRST", "ROOMY", "footer", "opening", "tabs"]

ARROW = Part(" ▸ ", "meta")
LEAST = 76
"""Cells from which on every section is named; below, only the current one is."""
ROOMY = 100
"""Cells from which on the frame says more than it must."""
TITLES = tuple(command.description for command in COMMANDS if command.method == "to_section")
"""The sections in the order of their digits."""
FIRST = TITLES[0]
"""The section that is open at first."""

KEYS = (
    "item.next",
    "item.prev",
    "section.next",
    "open",
    "back",
    "find",
    "mark",
    "copy",
    "export",
    "note",
    "why",
)
"""Commands named in the last line."""
NAMES = {
    "section.next": "section",
    "open": "open",
    "item.prev": "prev",
    "item.next": "next",
    "find": "search",
}


def opening() -> tuple[Sequence[Part], Sequence[Part]]:
    """The crumbs of the first frame."""
    return [Part(" briefing", "title"), ARROW, Part(FIRST, "name", "section.1")], [Part("starting… ", "kind")]


def tabs(
    cells: int, current: str = FIRST.lower(), count: Callable[[str], int] | None = None
) -> Sequence[Part]:
    """The six sections with their digits, and counts once there are any; the current one in brackets."""
    parts: list[Part] = [Part(" ")] if cells >= ROOMY else []
    after = " " if cells >= ROOMY else ""
    for number, title in enumerate(TITLES, 1):
        name = title.lower()
        here = name == current
        counted = f" {count(name)}" if count else ""
        label = f"{number} {title}{counted}" if here or cells >= LEAST else str(number)
        text = f"[{label}]" if here else f" {label}{after}"
        parts.append(Part(text, "tab-on" if here else "tab", f"section.{number}"))
    return parts


def footer(keymap: Keymap, pending: str = "") -> tuple[Sequence[Part], Sequence[Part]]:
    """The keys most needed; keys typed so far on the right."""
    parts: list[Part] = []
    for command in KEYS:
        keys = keymap.keys_of(command)
        if keys:
            name = NAMES.get(command, command.partition(".")[2] or command)
            parts += [Part(f" {keys[0]} ", "key", command), Part(f"{name} ", "meta", command)]
    helping = [Part(f" {keys[0]} ", "key", "help") for keys in [keymap.keys_of("help")] if keys]
    return parts, [Part(f"{pending} ", "key"), *helping, Part("help ", "meta", "help")]
