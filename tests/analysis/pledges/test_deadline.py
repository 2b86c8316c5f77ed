"""By when: a time that belongs to the act, not to the promising of it."""

import pytest

from tests.analysis.pledges.found import pledges_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Donors pledged $640m on Thursday to help the port.", None),
        ("Donors promised $640 million Thursday to help the port.", None),
        ("Donors pledged $640m by March to help the port.", "by March"),
        ("Donors pledged $640m over three years to help the port.", "over three years"),
        ("The bank promised to pay on Thursday.", "on Thursday"),
        ("The bank will pay $640m in 2031, it said.", "in 2031"),
    ],
)
def test_the_deadline_is_when_the_act_is_due(sentence: str, expected: str | None) -> None:
    text, found = pledges_in(sentence)
    assert [pledge.deadline and pledge.deadline.of(text) for pledge in found] == [expected]
