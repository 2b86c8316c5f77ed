"""Pronouns, role nouns and phrases, read through names, actors and links."""

from pathlib import Path

import pytest

from briefing.analysis.bundle import speakers
from briefing.analysis.bundle.actors import Identity
from briefing.model import Slice
from tests.analysis.fixtures import Case, cases_in
from tests.analysis.named import cast_of, reports_of

CASES = Path(__file__).parent / "cases"
LINKS = [case for case in cases_in(CASES) if case.file == "links"]
PHRASES = [case for case in cases_in(CASES) if case.file == "phrases"]


@pytest.mark.parametrize("case", LINKS, ids=[case.id for case in LINKS])
def test_a_reference_stands_for_whom_it_should_or_is_left_alone(case: Case) -> None:
    reports = reports_of(case.input)
    cast = cast_of(reports)
    found = [
        f"{case.input[link.start : link.end]} -> {cast.by_id[link.actor].name}"
        for link in speakers.link(reports, cast)
    ]
    assert found == case.expected


@pytest.mark.parametrize("case", PHRASES, ids=[case.id for case in PHRASES])
def test_a_phrase_stands_for_whom_it_should_or_for_nobody(case: Case) -> None:
    start, end = case.input.index("⟦"), case.input.index("⟧") - 1
    text = case.input.replace("⟦", "").replace("⟧", "")
    reports = reports_of(text)
    cast = cast_of(reports)
    found = Identity(reports, cast, speakers.link(reports, cast)).who_is("a1", Slice(start, end))
    assert ([cast.by_id[found].name] if found else []) == case.expected
