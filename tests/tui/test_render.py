"""Nothing that could act on a terminal or hide something is painted."""

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from briefing.tui.render import JOINERS, MARKS, content, plain, shown, strip
from briefing.tui.wrap import breaks, fit, pour

UNSAFE = ("Cc", "Cf", "Cs", "Zl", "Zp")
texts = st.text(
    alphabet=st.one_of(
        st.characters(), st.sampled_from("\x1b\x07\x9b\u202e\u200b\u2066\ufeff\u00ad\u0301👩\u200d🚀é日 []/")
    ),
    max_size=40,
)


def harmless(text: str) -> bool:
    return all(unicodedata.category(char) not in UNSAFE or char in JOINERS for char in text)


@given(texts)
def test_every_control_and_invisible_character_becomes_visible_one_for_one(text: str) -> None:
    assert harmless(plain(text))
    assert len(plain(text)) == len(text)


@given(texts)
def test_titles_and_notices_hold_the_text_and_no_markup(text: str) -> None:
    made = content(text)
    assert made.plain == shown(text)
    assert not made.spans
    assert harmless(made.plain)


@given(st.lists(st.tuples(texts, st.sampled_from(["", "meta"])), max_size=4), st.integers(1, 30))
def test_a_strip_is_as_wide_as_asked(line: list[tuple[str, str]], cells: int) -> None:
    made = strip(line, cells, Style(), lambda _: Style(bold=True))
    assert made.cell_length == cells
    assert sum(cell_len(segment.text) for segment in made) == cells
    assert harmless(made.text)


def test_a_tower_of_marks_is_cut() -> None:
    assert len(shown("z" + "\u0301" * 100_000)) == 1 + MARKS


@given(texts, st.integers(1, 20))
def test_broken_lines_hold_all_but_spaces_in_order(text: str, cells: int) -> None:
    text = text.replace("\n", " ").replace("\t", " ")
    places = breaks(text, cells)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    kept = "".join(text[start:end] for start, end in places)
    assert kept.replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="abc é日本 👩ö", max_size=60), st.integers(2, 20))
def test_no_broken_line_is_too_wide(text: str, cells: int) -> None:
    assert all(cell_len(text[start:end]) <= cells for start, end in breaks(text, cells))


@given(st.text(alphabet="abc é日 ", max_size=60), st.integers(2, 20), st.integers(1, 3))
def test_a_poured_line_keeps_to_its_limit(text: str, cells: int, limit: int) -> None:
    lines = pour([(text, "")], cells, limit)
    assert len(lines) <= limit
    assert all(cell_len("".join(run for run, _ in line)) <= cells for line in lines)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert fit([("Volodymyr ", ""), ("Zelensky", "name")], 12) == (
        ("Volodymyr ", ""),
        ("Z", "name"),
        ("…", "name"),
    )
    assert fit([("short", "")], 12) == (("short", ""),)
