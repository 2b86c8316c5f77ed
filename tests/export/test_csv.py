"""The csv export is one clean table that no spreadsheet computes."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.csv import COLUMNS, as_csv, cell
from briefing.model import Briefing, Place
from briefing.safe import HIDDEN, visible
from tests.export.samples import sample


def rows(briefing: Briefing) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(briefing), newline="")))


def test_each_item_is_a_row_with_its_place() -> None:
    found = {row["id"]: row for row in rows(sample())}
    assert {"a1", "a2", "s1", "s2", "m1", "m2", "q1", "q2", "q3", "p1", "d1", "x1"} <= found.keys()
    quote = found["q2"]
    first, second = quote["chars"].split()
    text = sample().articles[0].text
    pieces = [text[slice(*map(int, place.split("-")))] for place in (first, second)]
    assert quote["text"] == " […] ".join(pieces)
    assert quote["actor"] == "Ada Lind"
    assert quote["file"] == "a1.txt"


def test_what_was_skipped_is_told() -> None:
    assert [row["file"] for row in rows(sample()) if row["kind"] == "skipped"] == ["empty.txt"]


def test_lines_end_as_the_standard_says() -> None:
    assert as_csv(sample()).startswith(",".join(COLUMNS) + "\r\n")


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_is_never_computed(first: str) -> None:
    assert cell(f"{first}1+1").startswith("'")


@given(st.text(max_size=30).map(visible))
def test_hostile_words_stay_in_their_cell(words: str) -> None:
    benign, hostile = rows(sample("x")), rows(sample(words.replace("@", "")))
    assert [row["id"] for row in hostile] == [row["id"] for row in benign]
    for row in hostile:
        for value in row.values():
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_file_name_cannot_move_the_cursor() -> None:
    briefing = sample()
    named = replace(briefing.articles[0], path="=a\x1b[2J\r.txt")
    text = as_csv(replace(briefing, articles=(named, briefing.articles[1])))
    assert not HIDDEN.search(text.replace("\r\n", "\n"))
    assert "'=a␛[2J␍.txt" in text


def test_notes_are_rows_of_their_own() -> None:
    briefing = sample()
    text = as_csv(briefing, notes={Place(briefing.articles[1].text_sha256, 0, 3, "quotes"): "=call"})
    assert "\r\nnotes,n1,,,'=call," in text
