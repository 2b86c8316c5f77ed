"""sumy's methods over our own sentences, without its traps."""

import os
import subprocess
import sys

import pytest

from briefing.analysis.bundle import summary
from briefing.analysis.bundle.summary import sumy_methods

FIRST = [
    "The bank left its rate unchanged at 2.75 per cent on Wednesday.",
    "Inflation will return to the middle of the target band next year, the bank said.",
    "Unemployment stood at 5.1 per cent, the highest in nine years.",
]
SECOND = [
    "The bank left its rate unchanged at 2.75 per cent on Wednesday.",
    "Economists expect the bank to cut its rate in May next year.",
]
HEADLINES = ["Bank holds its rate", ""]
SUMY = summary.METHODS[1:]


@pytest.mark.parametrize("method", SUMY)
def test_identical_sentences_of_two_articles_are_ranked_apart(method: str) -> None:
    assert sorted(sumy_methods.order(method, [FIRST, SECOND], HEADLINES)) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("method", SUMY)
def test_nothing_is_ranked_where_nothing_is_written(method: str) -> None:
    assert sumy_methods.order(method, [[], []], ["", ""]) == []


def test_the_order_does_not_depend_on_how_words_are_hashed() -> None:
    code = (
        "from tests.analysis.summary.test_sumy_methods import *\n"
        "print(sumy_methods.order('lsa', [FIRST, SECOND], HEADLINES))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


def test_the_order_is_that_of_merit_and_not_of_the_document() -> None:
    orders = {tuple(sumy_methods.order(method, [FIRST, SECOND], HEADLINES)) for method in SUMY}
    assert len(orders) > 1


def test_a_costly_method_warns_only_over_many_sentences() -> None:
    assert summary.caution("lexrank", 300) is None
    assert "301 sentences" in (summary.caution("lexrank", 301) or "")
    assert summary.caution("coverage", 30_000) is None
