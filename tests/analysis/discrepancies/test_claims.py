"""A hedge or a negation that one of two reports of an utterance lacks."""

import pytest

from briefing.analysis.bundle import discrepancies
from briefing.model import Quote, Slice
from tests.analysis.reports import reports_of


def claims(left: str, right: str, duplicates: tuple[tuple[str, ...], ...] = ()) -> list[tuple[str, ...]]:
    reports = reports_of(f"== a1\n{left}\n== a2\n{right}\n")
    quotes = [
        Quote(
            kind="direct",
            content=(Slice(0, len(report.text.strip())),),
            source=None,
            cue=None,
            rule="test",
            strength="strong",
            id=f"q{number}",
            article=report.id,
        )
        for number, report in enumerate(reports, 1)
    ]
    texts = {report.id: report.text for report in reports}
    found = discrepancies.find(reports, quotes, [("q1", "q2")], duplicates)
    return [
        tuple(texts[value.article][value.start : value.end] for value in one.values)
        for one in found
        if one.kind == "claim"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "He is the most severe criminal of our time.",
            "He is perhaps the most severe criminal of our time.",
        ),
        ("We will sign the treaty in the spring.", "We will not sign the treaty in the spring."),
    ],
)
def test_a_word_that_turns_a_claim_is_a_difference(left: str, right: str) -> None:
    assert claims(left, right) == [(left, right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Cases could triple by May.", "Cases may triple by May."),
        ("I asked for a signature, not a smile.", "I asked for a signature rather than a smile."),
        ("There is no secret annex, and there won’t be one.", "There is no secret annex."),
        ("He may come when the weather allows it.", "Nobody had seen the minister since Tuesday."),
    ],
)
def test_other_words_for_the_same_are_none(left: str, right: str) -> None:
    assert claims(left, right) == []


def test_copies_of_one_report_do_not_differ() -> None:
    assert claims("We will come.", "Perhaps we will come.")
    assert not claims("We will come.", "Perhaps we will come.", (("a1", "a2"),))


def test_only_the_sentence_that_differs_is_shown() -> None:
    left = "It was a long night. The deal is dead."
    right = "It was a long night. The deal is probably dead."
    assert claims(left, right) == [("The deal is dead.", "The deal is probably dead.")]
