"""Verbatim or nothing: what is shown is the article's text at its offsets."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.model import Briefing, Bundle, Parameters
from tests.bundles import NAMES, analysed, brief
from tests.invariants.bundles import bundles, from_texts
from tests.invariants.spans import spans

pytestmark = pytest.mark.xdist_group("gold")


def check(briefing: Briefing) -> int:
    """Hold every exported span against its article; returns how many there were."""
    texts = {article.id: article.text for article in briefing.articles}
    count = 0
    for article, start, end, shown in spans(briefing):
        assert 0 <= start < end <= len(texts[article])
        assert texts[article][start:end] == shown
        count += 1
    return count


@pytest.mark.parametrize("name", NAMES)
def test_every_span_of_an_annotated_bundle_is_a_slice(name: str) -> None:
    assert check(brief(name, weak=True)) > 100


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(bundles())
def test_every_span_of_a_generated_bundle_is_a_slice(bundle: Bundle) -> None:
    check(analysed(bundle, Parameters(weak=True)))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=300))
def test_any_text_at_all_is_analysed_without_a_fault(text: str) -> None:
    check(analysed(from_texts([text]), Parameters(weak=True)))


@pytest.mark.parametrize("name", NAMES)
def test_no_item_crosses_a_line_break(name: str) -> None:
    briefing = brief(name, weak=True)
    for quote in briefing.quotes:
        for span in quote.spans:
            assert "\n" not in briefing.text(span)
    for pledge in briefing.pledges:
        assert "\n" not in briefing.text(pledge.span)


@pytest.mark.parametrize("name", NAMES)
def test_every_item_points_at_actors_that_exist(name: str) -> None:
    briefing = brief(name, weak=True)
    known = {actor.id for actor in briefing.actors}
    for quote in briefing.quotes:
        assert quote.speaker is None or quote.speaker in known
        assert (quote.speaker_state == "resolved") == (quote.speaker is not None)
    for pledge in briefing.pledges:
        assert {*pledge.actors, *pledge.beneficiaries} <= known
    assert briefing.panels.keys() == known
