"""The one place where text becomes something a terminal may be shown.

A line is a tuple of runs, a run is text with a role; the role's colours come from the style sheet.
Whatever a run holds is made harmless here and nowhere else: `strip` for our own panes,
`content` for titles, labels and notices. Neither ever reads markup.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.strip import Strip

__all__ = ["Line", "Printable", "Run", "content", "plain", "shown", "strip", "width"]

Run = tuple[str, str]
"""Text and the role it plays: `("said", "meta")`."""
Line = tuple[Run, ...]

REPLACEMENT = "\ufffd"
JOINERS = "\u200c\u200d"
"""Scripts and emoji need these two; every other invisible character is made visible."""
MARKS = 8
"""Combining marks shown on one character: more than any script uses, few enough to stay in the line."""

_stacked = re.compile(
    rf"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{{MARKS}}})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


class _Visible(dict[int, int | str]):
    """Code point -> what stands for it, filled as code points are met."""

    def __missing__(self, point: int) -> int | str:
        self[point] = result = _visible(point)
        return result


def _visible(point: int) -> int | str:
    character = chr(point)
    if character in "\n\t":
        return " "
    if point < 0x20:  # noqa: PLR2004 - C0 has pictures of its own, in the same order
        return chr(0x2400 + point)
    if point == 0x7F:  # noqa: PLR2004 - DEL has one too
        return "\u2421"
    if character == "\u00ad":
        return "\u2010"
    unsafe = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return REPLACEMENT if unsafe and character not in JOINERS else point


_table = _Visible()


def plain(text: str) -> str:
    """The text with every control and invisible character made visible, one for one."""
    return text if text.isascii() and text.isprintable() else text.translate(_table)


def shown(text: str) -> str:
    """What the terminal is shown for a text: `plain`, and no tower of combining marks."""
    text = plain(text)
    return text if text.isascii() else _stacked.sub(r"\1", text)


def content(text: str, style: str = "") -> Content:
    """The text as content for a title, label or notice; nothing in it is markup."""
    return Content.styled(shown(text), style) if style else Content(shown(text))


def width(line: Iterable[Run]) -> int:
    """Cells that the line takes."""
    return sum(cell_len(shown(text)) for text, _ in line)


def strip(line: Sequence[Run], cells: int, base: Style, style_of: Callable[[str], Style]) -> Strip:
    """The line as exactly so many cells, cropped or padded; as few segments as there are changes of role."""
    texts: list[list[str]] = []
    roles: list[str] = []
    left = cells
    for text, role in (*line, (" " * cells, "")):
        if left <= 0:
            break
        safe = shown(text)
        size = cell_len(safe)
        if size > left:
            safe, size = set_cell_size(safe, left), left
        if roles and roles[-1] == role:
            texts[-1].append(safe)
        else:
            texts.append([safe])
            roles.append(role)
        left -= size
    styles = (base + style_of(role) if role else base for role in roles)
    return Strip([Segment("".join(one), style) for one, style in zip(texts, styles, strict=True)], cells)


class Printable(LineFilter):
    """The belt to the braces: nothing unprintable leaves the app, whoever painted it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments with unprintable text replaced."""
        return [
            Segment(_safe(text), style, control) if text and not control else Segment(text, style, control)
            for text, style, control in segments
        ]


@lru_cache(4096)
def _safe(text: str) -> str:
    return plain(text)
