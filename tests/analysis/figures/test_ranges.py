"""Two numbers that are one range, and changes from one number to another."""

import pytest

from briefing.analysis.article.figures import numerals, ranges


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a target of 1% to 3%", [(1, 3)]),
        ("between 9 and 14 of them", [(9, 14)]),
        ("5-7 years", [(5, 7)]),
        ("10 to 12 million people", [(10e6, 12e6)]),
        ("raised from 10 to 35 per cent", [(35, None)]),
        ("10 ships and 12 boats", [(10, None), (12, None)]),
        ("$3 to 4 euros", [(3, None), (4, None)]),
    ],
)
def test_a_range_is_one_number_and_a_change_is_its_outcome(
    text: str, found: list[tuple[float, float | None]]
) -> None:
    folded = ranges.folded(text, numerals.scan(text))
    assert [(numeral.value, numeral.top) for numeral in folded] == found
