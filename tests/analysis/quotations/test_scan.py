"""The quotation scanner: title / input / expected quotations, one a line; `(open)` marks one left open."""

import time
from pathlib import Path

import pytest

from briefing.analysis.article.quotations import scan
from tests.analysis.fixtures import Case, cases_in

CASES = cases_in(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_quotations_are_found_as_written_in_the_case(case: Case) -> None:
    found = [case.input[one.start : one.end] + ("" if one.closed else " (open)") for one in scan(case.input)]
    assert found == case.expected


@pytest.mark.parametrize("mark", ["“", '"', "‘", "'", "«", "„", "'a "])
@pytest.mark.parametrize("glue", [" we go on ", "\n", ""])
def test_fifty_thousand_unclosed_marks_take_no_time(mark: str, glue: str) -> None:
    text = (mark + "word" + glue) * 50_000
    started = time.process_time()
    scan(text)
    assert time.process_time() - started < 2
