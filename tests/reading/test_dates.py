"""Dates in text: one *title / input / expected* block a case."""

from pathlib import Path

import pytest

from briefing.reading.dates import as_iso, scan
from tests.analysis.fixtures import Case, cases_in

CASES = cases_in(Path(__file__).parent / "cases" / "dates")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_dates_are_read(case: Case) -> None:
    assert [" or ".join(found.readings) for found in scan(case.input)] == case.expected


def test_who_writes_day_first_can_be_told() -> None:
    assert [found.iso for found in scan("10/11/2026", day_first=True)] == ["2026-11-10"]


def test_the_first_clear_date_is_taken() -> None:
    assert as_iso("10/11/2026, 5 May 2026") == "2026-05-05"
    assert as_iso("no date") is None


def test_offsets_point_at_the_date() -> None:
    text = "on Sept. 4, 2025, in Paris"
    assert [text[found.start : found.end] for found in scan(text)] == ["Sept. 4, 2025"]
