"""What is story and what is noise in plain text: one *title / input / expected* block a case."""

from pathlib import Path

import pytest

from briefing.reading.layout import lay_out
from briefing.reading.layout.shapes import shapes
from tests.analysis.fixtures import Case, cases_in

CASES = cases_in(Path(__file__).parent / "cases" / "layout")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_lines_are_told_apart(case: Case) -> None:
    """The expected kinds stand in the order of the lines; `story` is left out where all others are given."""
    found = [f"{line.kind}: {line.slice.of(case.input)}" for line in lay_out(case.input)]
    assert [row for row in found if not row.startswith("story: ")] == case.expected


def test_lines_are_numbered_and_cover_all_text() -> None:
    text = "\n\nOne two three\n  four five six.  \n\n\tseven\n"
    lines = lay_out(text)
    assert [line.paragraph for line in lines] == [1, 2, 3]
    assert [line.slice.of(text) for line in lines] == ["One two three", "four five six.", "seven"]


def test_what_the_markup_says_wins_over_the_rules() -> None:
    text = "A headline over the text\n\nRead more: another\n\nThe story goes here and it goes on."
    assert [line.kind for line in lay_out(text, {2: "story"})] == ["headline", "story", "story"]


def test_a_hint_of_the_markup_yields_to_the_shape_of_the_line() -> None:
    text = "The story goes here, on and on.\nRead more: another\nShort\nThe story goes on here now."
    assert [line.kind for line in lay_out(text, {}, {1: "story", 2: "story"})] == [
        "story",
        "related-link",
        "story",
        "story",
    ]


def test_a_shape_can_be_switched_off_by_name() -> None:
    text = "The ministers met in Dorran on Monday.\nRead more: another headline\nThey will meet again in May."
    assert [line.kind for line in lay_out(text)] == ["story", "related-link", "story"]
    off = lay_out(text, off=frozenset({"related-label"}))
    assert [line.kind for line in off] == ["story", "subhead", "story"]


def test_every_shape_has_a_name_of_its_own() -> None:
    names = [shape.name for shape in shapes()]
    assert len(names) == len(set(names))
