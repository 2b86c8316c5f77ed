"""Lines told by their own shape: the table `shapes.tsv`, one named rule a line."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from briefing.model import LineKind
from briefing.reading.layout.page import Row

__all__ = ["Shape", "Zone", "shape_of", "shapes"]

_LENGTHS = (91, 61, 41, 31, 21, 11)
"""Words from which a line is tried on fewer rules, longest first; only the speed depends on them."""

Zone = Literal["any", "head", "foot", "edge"]


FEW = 100
"""Lines of one sort that are tried rule by rule. From then on one pattern for all is worth its compilation,
20 ms each: `python -m tests.benchmarks startup article` with 0, 100 and 1,000."""
_met: Counter[tuple[frozenset[str], bool, int]] = Counter()


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
    least = next((least for least in _LENGTHS if row.length >= least), 0)
    if not _may_match(row.text, zones, unstopped, least):
        return None
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


def _may_match(text: str, zones: frozenset[str], unstopped: bool, least: int) -> bool:
    """Whether one of the rules may match; while lines are few, each is left to the rules themselves."""
    sort = (zones, unstopped, least)
    _met[sort] += 1
    return _met[sort] <= FEW or _any_of(*sort).match(text) is not None


@cache
def _any_of(zones: frozenset[str], unstopped: bool, least: int) -> re.Pattern[str]:
    """All the rules that a line of at least so many words can match, in one pattern.

    Nearly every line of a story matches none, and is told in one go.
    """
    fitting = (shape for shape in shapes() if shape.zone in zones and shape.longest >= least)
    patterns = [shape.pattern.pattern for shape in fitting if unstopped or not shape.open] or ["(?!)"]
    return re.compile("|".join(f"(?i:{one[4:]})" if one.startswith("(?i)") else one for one in patterns))
