"""Hard names of many cultures, read through the whole pass: names, votes and actors."""

from pathlib import Path

import pytest

from tests.analysis.fixtures import Case, cases_in
from tests.analysis.named import cast_of, reports_of

CASES = cases_in(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_a_report_has_these_actors_and_no_others(case: Case) -> None:
    found = cast_of(reports_of(case.input)).actors
    assert sorted(f"{actor.kind}: {actor.name}" for actor in found) == sorted(case.expected)


def test_the_table_holds_at_least_150_names() -> None:
    assert sum(len(case.expected) for case in CASES) >= 150
