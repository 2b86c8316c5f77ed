"""The rows of a trail as lines: how high each is, and what it says. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, zip_longest

from briefing.model import Work
from briefing.trail import Passages, Stop, Trail
from briefing.tui.catalog import Catalog
from briefing.tui.kinds import KINDS, Row
from briefing.tui.places import place_of
from briefing.tui.render import Line, width
from briefing.tui.wrap import fit, pour

__all__ = ["Listing"]

SIDE = 0.34
"""Share of a row's width given to its right column."""
SIDE_LEAST = 44
"""Narrower rows put the right column into the meta line."""
METAS = 2
"""Lines of the meta line, where rows may differ in height: a place that is cut off cannot be checked."""
REMEMBERED = 256
"""Rows kept painted: a few screens.

A trail of no more rows has them all made at once, so that each is as high as its text. In a longer one all
rows of a kind are equally high, which asks for none of them.
"""


class Listing:
    """A trail laid out as rows; rows are made when they are looked at."""

    def __init__(self, catalog: Catalog, trail: Trail, work: Work, head: Sequence[Line] = ()) -> None:
        self.catalog = catalog
        self.trail = trail
        self.work = work
        self.head = head
        """Lines over the first row, broken to the width."""
        self._measured: tuple[int, Sequence[int], list[Line]] | None = None
        self._rows: dict[tuple[int, int], list[tuple[Line, str]]] = {}

    def tops(self, cells: int) -> Sequence[int]:
        """First line of every row, and the number of lines at the end."""
        return self._measure(cells)[1]

    def at(self, y: int, cells: int) -> tuple[int, int]:
        """(row, line inside the row); row -1 in the head."""
        tops = self.tops(cells)
        row = bisect_right(tops, y) - 1
        if row < 0 or not self.trail.stops:
            return -1, y
        return min(row, len(self.trail) - 1), y - tops[row]

    def line(self, y: int, cells: int, current: int) -> tuple[Line, str]:
        """Line `y`; the current row is marked in its first column and by its role."""
        row, inside = self.at(y, cells)
        if y >= self.tops(cells)[-1]:
            return (), ""
        if row < 0:
            head = self._measure(cells)[2]
            return (head[y] if y < len(head) else ()), ""
        line, role = self._row(row, cells)[inside]
        if role:
            return line, role
        here = row == current
        return (("▌", "gutter") if here else (" ", ""), *line), "cursor" if here else ""

    def _measure(self, cells: int) -> tuple[int, Sequence[int], list[Line]]:
        if self._measured is None or self._measured[0] != cells:
            head = [part for line in self.head for part in pour(line, cells)]
            self._rows.clear()
            self._measured = cells, self._tops(len(head), cells), head
        return self._measured

    def _tops(self, head: int, cells: int) -> Sequence[int]:
        stops = self.trail.stops
        if self._uneven:
            return list(
                accumulate((len(self._row(index, cells)) for index in range(len(stops))), initial=head)
            )
        kinds = {"passage"} if isinstance(stops, Passages) else {stop.kind for stop in stops}
        plain = isinstance(stops, Passages) or not any(stop.heading for stop in stops)
        if len(kinds) == 1 and not head and plain:
            height = KINDS[stops[0].kind].height
            return range(0, height * len(stops) + 1, height)
        return list(accumulate((self._height(index, stop) for index, stop in enumerate(stops)), initial=head))

    @property
    def _uneven(self) -> bool:
        return len(self.trail) <= REMEMBERED

    def _height(self, index: int, stop: Stop) -> int:
        return KINDS[stop.kind].height + (bool(stop.heading) * (2 if index or self.head else 1))

    def _row(self, index: int, cells: int) -> list[tuple[Line, str]]:
        key = index, cells
        if key not in self._rows:
            if len(self._rows) >= REMEMBERED:
                self._rows.clear()
            self._rows[key] = self._made(index, cells)
        return self._rows[key]

    def _made(self, index: int, cells: int) -> list[tuple[Line, str]]:
        stop = self.trail.stops[index]
        kind = KINDS[stop.kind]
        row = kind.row(self.catalog, stop)
        if self.trail.key.startswith("actor:"):
            row = replace(row, meta=_without(row.meta, self.trail.title))
        lines: list[tuple[Line, str]] = []
        if stop.heading:
            if index or self.head:
                lines.append(((), "plain"))
            lines.append((((f" {stop.heading}", ""),), "heading"))
        inner = cells - 3
        flags = self._flags(stop)
        if kind.height == 1:
            made = _single(row, inner)
        elif self._uneven:
            made = _several(row, inner, kind.height, METAS)
        else:
            texts = _several(row, inner, kind.height)
            made = [*texts[:-1], *[()] * (kind.height - len(texts)), texts[-1]]
        if self._uneven:
            made += [()] * (len(flags) - len(made))
        for number, line in enumerate(made):
            flag = (flags[number], "note") if number < len(flags) else (" ", "")
            lines.append(((flag, *line), ""))
        return lines

    def _flags(self, stop: Stop) -> str:
        place, work = place_of(self.catalog, stop), self.work
        signs = {"●": work.marks, "✎": work.notes, "×": work.dropped}
        return "".join(sign for sign, places in signs.items() if place in places)


def _without(meta: Line, name: str) -> Line:
    """The meta line of an actor's own item, without the actor's name in front."""
    return meta[2:] if len(meta) > 1 and meta[0] == (name, "name") and meta[1][1] == "meta" else meta


def _single(row: Row, cells: int) -> list[Line]:
    side = row.side[0] if row.side else ()
    text = fit(row.text, cells - width(side) - 1)
    gap = cells - width(text) - width(side)
    return [(*text, (" " * max(1, gap), ""), *side)]


def _several(row: Row, cells: int, height: int, metas: int = 1) -> list[Line]:
    side = int(cells * SIDE) if row.side and cells >= SIDE_LEAST else 0
    texts = pour(row.text, cells - side - (2 if side else 0), height - 1)
    meta = row.meta
    if side:
        right = [part for line in row.side for part in pour(line, side, 1 if len(row.side) > 1 else 2)]
        pairs = zip_longest(texts, right[: height - 1], fillvalue=())
        texts = [_beside(text, other, cells, side) for text, other in pairs]
    elif row.side:
        meta = (*meta, *(run for line in row.side for run in (("  ", ""), *line)))
    return [*texts, *pour(meta, cells, metas)]


def _beside(text: Line, right: Line, cells: int, side: int) -> Line:
    return (*text, (" " * (cells - side - width(text)), ""), *right)
