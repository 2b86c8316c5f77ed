"""Lines told by their own shape: the table `shapes.tsv`, one named rule a line."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from briefing.model import LineKind
from briefing.reading.layout.page import Row

__all__ = ["ANYWHERE", "Shape", "Zone", "shape_of", "shapes"]

Zone = Literal["any", "head", "foot", "edge"]
ANYWHERE = frozenset({"any"})
"""The zone of rules that hold on the whole page."""
LONG = (41, 21)
"""Words from which a line is tried on fewer rules. More classes match faster, but each costs the compilation
of a pattern before the first line is read."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One rule of the table."""

    name: str
    kind: LineKind
    zone: Zone
    """Where on the page it holds."""
    open: bool
    """Only for lines that do not end as a sentence ends, or end in a bracket."""
    longest: int
    """Most words of a line it is tried on."""
    source: str
    """Its pattern; compiled when first used."""

    def matches(self, row: Row) -> bool:
        """Whether the line has this shape."""
        return row.length <= self.longest and _compiled(self.source).match(row.text) is not None


@cache
def shapes() -> tuple[Shape, ...]:
    """The rules in their order; the first that matches a line names its kind."""
    table = files(__package__).joinpath("shapes.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(
        Shape(
            name,
            cast("LineKind", kind),
            cast("Zone", zone),
            ending == "open",
            int(longest),
            pattern,
        )
        for name, kind, zone, ending, longest, pattern in rows
    )


def shape_of(row: Row, zones: frozenset[str], off: frozenset[str] = frozenset()) -> Shape | None:
    """The first rule for these zones that the line matches; `off` names rules that are switched off."""
    unstopped = row.open or row.text[-1] in ")]"
    if zones == ANYWHERE and not _any_of(_class_of(row, unstopped)).match(row.text):
        return None
    for shape in shapes():
        if (
            shape.zone in zones
            and (unstopped or not shape.open)
            and shape.name not in off
            and shape.matches(row)
        ):
            return shape
    return None


def _class_of(row: Row, unstopped: bool) -> int:
    """Least length of the lines that this one is tried with: long ones that end as sentences end, or any."""
    return 0 if unstopped else next((least for least in LONG if row.length >= least), 0)


@cache
def _any_of(least: int) -> re.Pattern[str]:
    """All rules for any place that lines of at least so many words can match, in one pattern.

    Nearly every line of a story matches none, and is told in one go.
    """
    fitting = (shape for shape in shapes() if shape.zone == "any" and shape.longest >= least)
    sources = [shape.source for shape in fitting if not (least and shape.open)]
    return re.compile("|".join(f"(?i:{one[4:]})" if one.startswith("(?i)") else one for one in sources))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)
