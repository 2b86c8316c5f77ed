"""A line to type into, whatever is typed or pasted."""

from textual.widgets import Input

from briefing.tui.render import plain

__all__ = ["Field"]

LONGEST = 2_000
"""Characters of a line. A choice: a long note has some hundreds. Every key costs what the whole line costs;
with a megabyte pasted into it a single key took a tenth of a second."""


class Field(Input):
    """One line; what is pasted beyond its length is left out, what hides is shown."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Put the text, or as much of it as fits, in place of a part of the line."""
        room = LONGEST - len(self.value) + abs(end - start)
        super().replace(plain(text[: max(room, 0)]), start, end)
