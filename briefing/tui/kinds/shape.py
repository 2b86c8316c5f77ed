"""What a kind of item has to offer to be shown: a row, a detail and a reason."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.contrast import contrast
from briefing.tui.render import Line, Run

__all__ = ["GAP", "Kind", "Row", "also", "dotted", "labelled", "wording"]

GAP = " … "
"""Between two pieces of one quote."""


@dataclass(frozen=True, slots=True)
class Row:
    """One item in a list."""

    text: Line
    """Broken over the row's text lines."""
    meta: Line = ()
    """The last line."""
    side: tuple[Line, ...] = ()
    """Right column beside the text."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How items of one kind are shown."""

    name: str
    """What it is called, in the singular."""
    height: int
    """Lines of a row at most, the meta line included."""
    row: Callable[[Catalog, Stop], Row]
    detail: Callable[[Catalog, Stop, int], Iterator[Line]]
    """Lines under the evidence; the number says which of the stop's spans is shown."""
    why: Callable[[Catalog, Stop], Iterator[Line]]
    """Which rule made it, and what it leaves open."""


def dotted(*parts: Iterable[Run]) -> Line:
    """Parts of a meta line with dots between those that are not empty."""
    runs: list[Run] = []
    for part in parts:
        kept = [run for run in part if run[0]]
        if kept:
            runs += [(" · ", "meta"), *kept] if runs else kept
    return tuple(runs)


def labelled(label: str, text: str, role: str = "") -> Iterator[Line]:
    """`label  text`, nothing where there is no text."""
    if text:
        yield ((f"{label} ", "label"), (text, role))


def also(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    """Who else says the same."""
    others = [span for index, span in enumerate(stop.spans) if index != aspect]
    if not others:
        return
    number = catalog.independent((stop.spans[aspect], *others)) - 1
    told = "copy of one source" if number == 0 else f"{number} other source{'s' * (number > 1)}"
    yield ((f"also in {told}: ", "label"), (", ".join(catalog.place(span) for span in others), "place"))


def wording(label: str, ours: str, theirs: str) -> Line:
    """The other wording set against ours, word by word; words, not colour, carry the difference."""
    runs: list[Run] = [(f"{label}: ", "place")]
    for text, side in contrast(ours, theirs):
        if side == "same":
            runs.append((text, ""))
        else:
            lead = text[: len(text) - len(text.lstrip())]
            mark = ("[-", "-]") if side == "ours" else ("{+", "+}")
            runs += [(lead, ""), (mark[0] + text.strip() + mark[1], side)]
    return tuple(runs)
