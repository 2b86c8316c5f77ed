"""Each case under `settings/` is a *title / input / expected* block: add one there, no Python needed."""

from pathlib import Path

import pytest

from briefing.model import Slice
from tests.analysis.fixtures import Case, cases_in
from tests.analysis.quotes.test_rules import quotes_in

CASES = cases_in(Path(__file__).parent / "settings")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_venue_and_addressee_are_those_of_the_case(case: Case) -> None:
    def shown(place: Slice | None) -> str:
        return place.of(case.input) if place else "-"

    found = [f"{shown(quote.venue)} | {shown(quote.addressee)}" for quote in quotes_in(case.input)]
    assert found == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_venue_and_addressee_are_no_part_of_the_content(case: Case) -> None:
    for quote in quotes_in(case.input):
        places = [place for place in (quote.venue, quote.addressee) if place is not None]
        assert not any(piece.overlaps(place) for piece in quote.content for place in places)
