"""Lines told by their own shape: the table `shapes.tsv`, one named rule a line."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from briefing.model import LineKind
from briefing.reading.layout.page import Row

__all__ = ["Shape", "Zone", "shape_of", "shapes"]

Zone = Literal["any", "head", "foot", "edge"]


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
    pattern: re.Pattern[str]


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
            re.compile(pattern),
        )
        for name, kind, zone, ending, longest, pattern in rows
    )


def shape_of(row: Row, zones: frozenset[str], off: frozenset[str] = frozenset()) -> Shape | None:
    """The first rule for these zones that the line matches; `off` names rules that are switched off."""
    unstopped = row.open or row.text[-1] in ")]"
    for shape in shapes():
        if (
            row.length <= shape.longest
            and shape.zone in zones
            and (unstopped or not shape.open)
            and shape.name not in off
            and shape.pattern.match(row.text)
        ):
            return shape
    return None
