"""Quotes of one utterance are put together: see the cases beside."""

from pathlib import Path

import pytest

from briefing.analysis.bundle import echoes
from briefing.analysis.bundle.echoes.wording import Change, compare
from briefing.analysis.bundle.partners import partners
from briefing.analysis.bundle.reports import Report
from briefing.model import Quote, Slice
from tests.analysis.fixtures import Case, cases_in
from tests.analysis.reports import reports_of


def bundle_of(case: Case) -> tuple[tuple[Report, ...], list[Quote]]:
    rows = [(*row.partition(": ")[0].split(), row.partition(": ")[2]) for row in case.input.splitlines()]
    texts: dict[str, str] = {}
    quotes = []
    for identity, article, speaker, kind, content in rows:
        start = len(texts.get(article, ""))
        texts[article] = texts.get(article, "") + content + "\n"
        quotes.append(
            Quote(
                kind=kind,  # type: ignore[arg-type]
                content=(Slice(start, start + len(content)),),
                source=None,
                cue=None,
                rule="case",
                strength="strong",
                id=identity,
                article=article,
                speaker=None if speaker == "-" else speaker,
            )
        )
    return reports_of("".join(f"== {article}\n{text}" for article, text in texts.items())), quotes


@pytest.mark.parametrize("case", cases_in(Path(__file__).parent / "cases"), ids=lambda case: case.id)
def test_utterances_are_grouped_as_written_in_the_case(case: Case) -> None:
    assert [" ".join(group) for group in echoes.group_quotes(*bundle_of(case))] == case.expected


def test_the_choice_of_partners_that_makes_most_likeness_wins_over_the_likest_pair() -> None:
    likeness = {(0, 2): 0.4, (0, 3): 0.3, (1, 2): 0.3}
    sides = [("a1", True), ("a1", True), ("a2", True), ("a2", True)]
    assert sorted(partners(likeness, sides)) == [(0, 3), (1, 2)]


def test_many_rivals_are_settled_likest_first() -> None:
    likeness = {
        (left, right): 1 / (1 + abs(left + 20 - right)) for left in range(20) for right in range(20, 40)
    }
    sides = [("a1", True)] * 20 + [("a2", True)] * 20
    assert sorted(partners(likeness, sides)) == [(left, left + 20) for left in range(20)]


def test_wording_is_compared_word_by_word() -> None:
    assert compare("no signs from Russia", "any signs from Moscow") == (
        Change("replaced", "no", "any"),
        Change("kept", "signs from", "signs from"),
        Change("replaced", "Russia", "Moscow"),
    )
    assert compare("", "new words") == (Change("added", "", "new words"),)
    assert compare("old words", "") == (Change("dropped", "old words", ""),)
