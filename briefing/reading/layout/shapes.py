"""Lines told by their own shape: the table `shapes.tsv`, one named rule a line."""

import re
from collections import Counter
from collections.abc import Iterator
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

FEW = 100
"""Lines of one sort that are tried rule by rule. From then on one pattern for all is worth its compilation,
20 ms each: `python -m tests.benchmarks startup article` with 0, 100 and 1,000."""
_met: Counter[int] = Counter()
"""Lines seen of each sort; only the speed depends on it."""


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
    holds: tuple[str, ...]
    """Texts of which the line, in lower case, must hold one; empty where that says nothing."""
    source: str
    """Its pattern; compiled when first used."""

    def matches(self, text: str, lower: str) -> bool:
        """Whether a line, given also in lower case, has this shape."""
        if self.holds and not any(map(lower.__contains__, self.holds)):
            return False
        return _compiled(self.source).match(text) is not None


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
            open=ending == "open",
            longest=int(longest),
            holds=tuple(holds.split("|")) if holds != "-" else (),
            source=source,
        )
        for name, kind, zone, ending, longest, holds, source in rows
    )


def shape_of(row: Row, zones: frozenset[str], off: frozenset[str] = frozenset()) -> Shape | None:
    """The first rule for these zones that the line matches; `off` names rules that are switched off."""
    unstopped = row.open or row.text[-1] in ")]"
    if zones == ANYWHERE and not _may_match(row, unstopped):
        return None
    length, text, lower = row.length, row.text, row.text.lower()
    for shape in _tried(zones, unstopped):
        if length <= shape.longest and shape.matches(text, lower) and shape.name not in off:
            return shape
    return None


@cache
def _tried(zones: frozenset[str], unstopped: bool) -> tuple[Shape, ...]:
    return tuple(shape for shape in shapes() if shape.zone in zones and (unstopped or not shape.open))


def _may_match(row: Row, unstopped: bool) -> bool:
    """Whether one of the rules may match; while lines are few, each is left to the rules themselves."""
    # Long lines nearly always end as sentences end; those have patterns of their own.
    least = 0 if unstopped else next((least for least in LONG if row.length >= least), 0)
    _met[least] += 1
    if _met[least] <= FEW:
        return True
    lower = row.text.lower()
    return any(one in lower for one in _any_held(least)) or _any_of(least).match(row.text) is not None


@cache
def _any_of(least: int) -> re.Pattern[str]:
    """All rules for any place that lines of at least so many words can match, in one pattern.

    Nearly every line of a story matches none, and is told in one go.
    """
    sources = [shape.source for shape in _fitting(least) if not shape.holds]
    return re.compile("|".join(f"(?i:{one[4:]})" if one.startswith("(?i)") else one for one in sources))


@cache
def _any_held(least: int) -> tuple[str, ...]:
    """The texts that make a line worth trying on the rules that ask for one."""
    return tuple(dict.fromkeys(one for shape in _fitting(least) for one in shape.holds))


def _fitting(least: int) -> Iterator[Shape]:
    """The rules for any place that lines of at least so many words, all of them stopped, can match."""
    for shape in shapes():
        if shape.zone == "any" and shape.longest >= least and not (least and shape.open):
            yield shape


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)
