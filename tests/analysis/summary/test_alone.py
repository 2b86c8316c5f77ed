"""Sentences that hang on a pronoun are told from those that stand by themselves."""

import re
from pathlib import Path

import pytest

from briefing.analysis.bundle.summary.alone import dangles
from tests.analysis.fixtures import Case, cases_in


@pytest.mark.parametrize("case", cases_in(Path(__file__).parent / "cases"), ids=lambda case: case.id)
def test_a_sentence_stands_or_hangs_as_written_in_the_case(case: Case) -> None:
    outside = re.sub(r"“[^”]*”", lambda quotation: " " * len(quotation[0]), case.input)
    assert ["hangs" if dangles(outside) else "stands"] == case.expected
