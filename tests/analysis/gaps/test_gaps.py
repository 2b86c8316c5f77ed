"""What one source alone carries, and who is not named."""

from briefing.analysis.bundle import gaps
from briefing.model import Pledge, Quote, Slice, SpeakerState
from tests.analysis.reports import reports_of

REPORTS = reports_of("== a1\nOne text.\n== a2\nAnother text.\n== a3\nAnother text.\n")


def quote(identity: str, article: str, state: SpeakerState = "resolved", noise: bool = False) -> Quote:
    return Quote(
        kind="direct",
        content=(Slice(0, 3),),
        source=None,
        cue=None,
        rule="test",
        strength="strong",
        in_noise=noise,
        id=identity,
        article=article,
        speaker_state=state,
    )


def pledge(identity: str, article: str) -> Pledge:
    return Pledge(
        kind="commit",
        sentence=Slice(0, 9),
        action=Slice(0, 3),
        actor_text=None,
        rule="test",
        strength="bound",
        id=identity,
        article=article,
    )


def test_what_two_sources_carry_is_no_gap() -> None:
    quotes = [quote("q1", "a1"), quote("q2", "a2"), quote("q3", "a2")]
    assert gaps.find(REPORTS, quotes, [("q1", "q2")], [], [], []).single_source == ("q3",)


def test_a_copy_backs_nothing() -> None:
    quotes = [quote("q1", "a2"), quote("q2", "a3")]
    found = gaps.find(REPORTS, quotes, [("q1", "q2")], [], [], [("a2", "a3")])
    assert found.single_source == ("q1", "q2")


def test_pledges_count_like_quotes() -> None:
    pledges = [pledge("p1", "a1"), pledge("p2", "a2"), pledge("p3", "a1")]
    assert gaps.find(REPORTS, [], [], pledges, [("p1", "p2")], []).single_source == ("p3",)


def test_a_pledge_in_a_quote_that_two_sources_carry_is_carried_with_it() -> None:
    quotes = [quote("q1", "a1"), quote("q2", "a2")]
    pledges = [pledge("p1", "a1"), pledge("p2", "a3")]
    assert gaps.find(REPORTS, quotes, [("q1", "q2")], pledges, [], []).single_source == ("p2",)


def test_a_bundle_of_one_source_has_nothing_to_compare() -> None:
    found = gaps.find(REPORTS[1:], [quote("q1", "a2", "unnamed")], [], [], [], [("a2", "a3")])
    assert found.single_source == ()
    assert found.unnamed == ("q1",)


def test_noise_is_no_source() -> None:
    quotes = [quote("q1", "a1", "unnamed", noise=True), quote("q2", "a1", "unnamed")]
    found = gaps.find(REPORTS, quotes, [], [], [], [])
    assert found.unnamed == found.single_source == ("q2",)
