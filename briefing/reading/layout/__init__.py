"""What is story and what is noise: a kind for every line of a text.

First the lines told by their own shape (`shapes.tsv`), then the head of the page, then the lines told
by what stands around them. What the format's markup says wins over all rules.
"""

from collections.abc import Mapping

from briefing.model import Line, LineKind
from briefing.reading.layout.head import label_by, label_head
from briefing.reading.layout.page import Page
from briefing.reading.layout.shapes import ANYWHERE, shape_of
from briefing.reading.layout.surroundings import label_inside

__all__ = ["lay_out"]

_HEAD = frozenset({"head", "edge"})
_FOOT = frozenset({"foot", "edge"})
_NOTHING: Mapping[int, LineKind] = {}


def lay_out(
    text: str,
    given: Mapping[int, LineKind] = _NOTHING,
    hints: Mapping[int, LineKind] = _NOTHING,
    off: frozenset[str] = frozenset(),
) -> tuple[Line, ...]:
    """Every line that holds text, with its kind.

    `given` holds the kinds that the format's markup names and `hints` those it makes likely, by line
    number from 0; `off` names rules that are switched off.
    """
    page = Page.of(text)
    kinds: list[LineKind | None] = [given.get(row.number) for row in page.rows]
    _shape(page, kinds, off)
    page.bound(kinds)
    _edges(page, kinds, off)
    label_head(page, kinds, headed="headline" in given.values(), off=off)
    for index, row in enumerate(page.rows):
        kinds[index] = kinds[index] or hints.get(row.number)
    page.bound(kinds)
    label_inside(page, kinds, off)
    return tuple(
        Line(row.start, row.end, kind or "story", number)
        for number, (row, kind) in enumerate(zip(page.rows, kinds, strict=True), 1)
    )


def _shape(page: Page, kinds: list[LineKind | None], off: frozenset[str]) -> None:
    for index, row in enumerate(page.rows):
        if kinds[index] in (None, "caption"):
            found = shape_of(row, ANYWHERE, off)
            # In a figure the markup does not tell the picture's text from who took it.
            if found and (kinds[index] is None or found.kind == "credit"):
                kinds[index] = found.kind


def _edges(page: Page, kinds: list[LineKind | None], off: frozenset[str]) -> None:
    """The shapes that say something only before the story begins or after it has ended."""
    for index, row in enumerate(page.rows):
        if page.first_prose <= index <= page.last_prose:
            continue
        if kinds[index] is None:
            zones = _HEAD if index < page.first_prose else _FOOT
            found = shape_of(row, zones, off)
            kinds[index] = found.kind if found else label_by(row)
