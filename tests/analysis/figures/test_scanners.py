"""Numbers and dates as written are read as values: see the cases beside."""

from pathlib import Path

import pytest

from briefing.analysis.article.figures import dates, numerals
from tests.analysis.fixtures import Case, cases_in

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", cases_in(HERE / "cases"), ids=lambda case: case.id)
def test_numbers_are_read_as_written_in_the_case(case: Case) -> None:
    shown = [
        f"{case.input[found.start : found.end]} = {found.value:g} {found.unit}".rstrip()
        for found in numerals.scan(case.input)
    ]
    assert shown == case.expected


@pytest.mark.parametrize("case", cases_in(HERE / "dates"), ids=lambda case: case.id)
def test_dates_are_read_as_written_in_the_case(case: Case) -> None:
    shown = [f"{case.input[found.start : found.end]} = {found.key}" for found in dates.scan(case.input)]
    assert shown == case.expected
