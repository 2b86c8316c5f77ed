"""Whom pledges bind and serve, and which are one: small bundles through both passes."""

from pathlib import Path

import pytest

from tests.analysis.fixtures import Case, cases_in
from tests.analysis.pledges.parties_of import groups_of, parties_of

FOLDER = Path(__file__).parent


@pytest.mark.parametrize("case", cases_in(FOLDER / "parties"), ids=lambda case: case.id)
def test_a_pledge_binds_and_serves_whom_the_case_says(case: Case) -> None:
    assert parties_of(case.input) == case.expected


@pytest.mark.parametrize("case", cases_in(FOLDER / "echoes"), ids=lambda case: case.id)
def test_pledges_of_two_sources_are_one_where_the_case_says(case: Case) -> None:
    assert groups_of(case.input) == case.expected
