"""Breaking text into lines of so many cells, as offsets."""

import re
from collections.abc import Sequence

from rich.cells import cell_len, get_character_cell_size

from briefing.tui.render import Line, Run, plain

__all__ = ["breaks", "fit", "pour"]

ELLIPSIS = "…"

_narrow = re.compile(r"[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]*")
"""Characters that always take one cell: text made of them is broken without measuring."""


def breaks(text: str, cells: int) -> list[tuple[int, int]]:
    """(start, end) of every line of one paragraph; spaces at a break belong to no line."""
    cells = max(1, cells)
    if _narrow.fullmatch(text):
        return _by_count(text, cells)
    return _by_measure(plain(text), cells)


def _by_count(text: str, cells: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start, size = 0, len(text)
    while size - start > cells:
        stop = text.rfind(" ", start, start + cells + 1)
        end = stop if stop > start else start + cells
        found.append((start, end))
        start = end
        while start < size and text[start] == " ":
            start += 1
    if start < size or not found:
        found.append((start, size))
    return found


def _by_measure(text: str, cells: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start, used, space = 0, 0, -1
    for index, character in enumerate(text):
        if character == " " and index > start:
            space = index
        size = _cells(character)
        if used + size > cells and index > start and character != " ":
            end = space if space > start else index
            if end == index and text[index - 1] == "\u200d":
                used += size
                continue
            found.append((start, end))
            start = end
            while start < index and text[start] == " ":
                start += 1
            used, space = cell_len(text[start:index]), -1
        used += size
    end = len(text.rstrip(" "))
    if start < end or not found:
        found.append((start, max(start, end)))
    return found


def _cells(character: str) -> int:
    if character == "\ufe0f":
        return 1  # may widen the character before it; a line one cell short is better than one too long
    return get_character_cell_size(character)


def pour(line: Sequence[Run], cells: int, limit: int = 0) -> list[Line]:
    """A long line of runs broken into lines of so many cells; cut off with an ellipsis after `limit`."""
    text = "".join(text for text, _ in line)
    places = breaks(text.replace("\n", " "), cells)
    lines = [_cut(line, start, end) for start, end in places[: limit or None]]
    if limit and len(places) > limit:
        lines[-1] = (*_head(_cut(line, *places[limit - 1]), cells - 1), (ELLIPSIS, lines[-1][-1][1]))
    return lines


def fit(line: Sequence[Run], cells: int) -> Line:
    """The beginning of a line that fits, with an ellipsis where something is missing."""
    if sum(cell_len(plain(text)) for text, _ in line) <= cells:
        return tuple(line)
    kept = _head(line, cells - 1)
    return (*kept, (ELLIPSIS, kept[-1][1] if kept else "")) if cells > 0 else ()


def _head(line: Sequence[Run], cells: int) -> Line:
    kept: list[Run] = []
    for text, role in line:
        size = cell_len(plain(text))
        if size > cells:
            kept.append((_prefix(text, cells), role))
            break
        kept.append((text, role))
        cells -= size
    return tuple(kept)


def _prefix(text: str, cells: int) -> str:
    """The longest beginning of a text that takes no more than so many cells."""
    end = breaks(text.replace(" ", "\u00a0"), max(1, cells))[0][1]
    return text[:end] if cell_len(plain(text[:end])) <= cells else ""


def _cut(line: Sequence[Run], start: int, end: int) -> Line:
    kept: list[Run] = []
    at = 0
    for text, role in line:
        low, high = max(start - at, 0), min(end - at, len(text))
        if low < high:
            kept.append((text[low:high], role))
        at += len(text)
    return tuple(kept) or (("", ""),)
