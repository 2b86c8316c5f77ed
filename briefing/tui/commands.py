"""The one table of commands: bindings, help, palette and the README's key table come from it. Pure data."""

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["COMMANDS", "PRESETS", "Command", "by_id"]


class Command(NamedTuple):
    """Something the reader can do."""

    id: str
    """Public name: keymaps, help and palette use it."""
    keys: tuple[str, ...]
    """Printable characters, names of other keys (`pagedown`), or two keys in a row (`g g`)."""
    method: str
    """Name of the function in `briefing.tui.actions` that carries it out."""
    description: str
    where: str
    """Group in the help."""
    argument: int = 1
    """Handed to the function, times the count where there is one."""


COMMANDS: tuple[Command, ...] = (
    Command("item.next", ("n",), "step", "next item, from any pane", "Items"),
    Command("item.prev", ("p", "N"), "step", "item before, from any pane", "Items", -1),
    Command("item.first", ("g g", "home"), "first", "first item", "Items"),
    Command("item.last", ("G", "end"), "last", "last item", "Items"),
    Command("open", ("enter", "l", "right"), "open_item", "into the item: evidence, panel, article", "Items"),
    Command("back", ("b", "backspace", "h", "left"), "back", "back to where you were", "Items"),
    Command("forward", ("B",), "forward", "forward again", "Items"),
    Command("same.next", ("s",), "turn", "next source that says the same", "Items"),
    Command("same.prev", ("S",), "turn", "source before that says the same", "Items", -1),
    Command("actor.of", ("a",), "actor_of", "this item's actor", "Items"),
    Command("why", ("w",), "why", "which rule made this item", "Items"),
    Command("cursor.down", ("j", "down"), "move", "line down in the pane", "Panes"),
    Command("cursor.up", ("k", "up"), "move", "line up in the pane", "Panes", -1),
    Command("page.down", ("space", "pagedown", "ctrl+d"), "page", "page down in the pane", "Panes"),
    Command("page.up", ("-", "pageup", "ctrl+u"), "page", "page up in the pane", "Panes", -1),
    Command("evidence.down", ("J",), "scroll", "scroll the evidence down", "Panes"),
    Command("evidence.up", ("K",), "scroll", "scroll the evidence up", "Panes", -1),
    Command("pane.next", ("tab", "."), "next_pane", "next pane", "Panes"),
    Command("pane.prev", ("shift+tab", ","), "next_pane", "pane before", "Panes", -1),
    Command("zoom", ("z",), "zoom", "this pane alone, and back", "Panes"),
    Command("split", ("|",), "split", "panes side by side or stacked", "Panes"),
    Command("labels", ("f",), "labels", "letters on the items in sight: jump to one", "Panes"),
    Command("section.next", ("]",), "next_section", "next section", "Sections"),
    Command("section.prev", ("[",), "next_section", "section before", "Sections", -1),
    Command("section.1", ("1",), "to_section", "Summary", "Sections", 1),
    Command("section.2", ("2",), "to_section", "Actors", "Sections", 2),
    Command("section.3", ("3",), "to_section", "Quotes", "Sections", 3),
    Command("section.4", ("4",), "to_section", "Pledges", "Sections", 4),
    Command("section.5", ("5",), "to_section", "Compare", "Sections", 5),
    Command("section.6", ("6",), "to_section", "Sources", "Sections", 6),
    Command("find", ("/",), "find", "search all texts; n and p step the hits, esc leaves", "Finding"),
    Command("find.word", ("*",), "find_word", "every mention of this item's actor or word", "Finding"),
    Command("filter", ("&",), "narrow", "keep the items of this list that hold some words", "Finding"),
    Command("summary.longer", ("+",), "longer", "one more summary sentence", "Summary"),
    Command("summary.shorter", ("_",), "longer", "one summary sentence less", "Summary", -1),
    Command("summary.method", ("M",), "method", "method of the summary", "Summary"),
    Command(
        "summary.focus", ("F",), "focus_summary", "summary about this actor or the last search", "Summary"
    ),
    Command("show.weak", ("v",), "show_weak", "weak quotes and pledges too, or not", "Summary"),
    Command("reload", ("R",), "reload", "read changed files again", "Summary"),
    Command("mark", ("m",), "mark", "mark this item, or not", "Marks and notes"),
    Command("marks", ("'",), "marks", "the marked items", "Marks and notes"),
    Command("note", ("i",), "note", "your own note on this item", "Marks and notes"),
    Command("drop", ("x",), "drop", "leave this item out of exports, or not", "Marks and notes"),
    Command("undo", ("u",), "undo", "undo a mark, note, correction or omission", "Marks and notes"),
    Command("correct", ("c",), "correct", "correct what the machine found", "Marks and notes"),
    Command("copy", ("y",), "copy", "copy the slice", "Out"),
    Command("copy.cite", ("Y",), "copy_cite", "copy the slice with its citation", "Out"),
    Command("export", ("e",), "export", "write markdown: all, this section or the marks", "Out"),
    Command("edit", ("E",), "edit", "open the last export in your editor", "Out"),
    Command("pager", ("P",), "pager", "open the source in your pager", "Out"),
    Command("file", ("o",), "open_file", "where the source file lies", "Out"),
    Command("theme", ("t",), "theme", "colours", "Screen"),
    Command("help", ("?",), "help_page", "keys", "Screen"),
    Command("palette", (":", "ctrl+p"), "palette", "every command by name", "Screen"),
    Command(
        "close", ("escape",), "close", "leave search, zoom or narrowed list; stop the analysis", "Screen"
    ),
    Command("quit", ("q",), "close_or_quit", "leave search or zoom, else quit", "Screen"),
)

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "default": {},
    "vim": {f"section.{digit}": (f"g {digit}",) for digit in range(1, 7)},
}
"""Keymaps by name: what differs from the table. In `vim` digits are counts."""


def by_id(identity: str) -> Command:
    """The command of that name; KeyError where there is none."""
    return _BY_ID[identity]


_BY_ID = {command.id: command for command in COMMANDS}
