"""Each case under `cases/` is a *title / input / expected* block: add one there, no Python needed."""

import json
from collections import Counter
from pathlib import Path

import pytest

from briefing.analysis import lexicon
from briefing.analysis.article.pledges import RULES
from briefing.analysis.article.pledges.bars import BARS
from briefing.analysis.article.pledges.frames import FRAMES
from briefing.analysis.article.pledges.future.bars import FUTURE_BARS
from briefing.analysis.article.pledges.future.licences import LICENCES
from briefing.analysis.article.pledges.guards import GUARDS
from tests.analysis.fixtures import Case, cases_in
from tests.analysis.pledges.found import pledges_in, shown

FOLDER = Path(__file__).parent
CASES = cases_in(FOLDER / "cases")
CLAUSES = ("inf", "ing", "that", "to-act")
"""Frames that are no noun phrase."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_pledges_are_found_as_written_in_the_case(case: Case) -> None:
    text, found = pledges_in(case.input)
    assert [shown(text, pledge) for pledge in found] == case.expected


def test_a_rule_that_is_switched_off_finds_nothing() -> None:
    text = "The mayor promised to repair the bridge. The bank said it would not pay."
    assert len(pledges_in(text)[1]) == 2
    assert [pledge.rule for pledge in pledges_in(text, ["commissive"])[1]] == ["reported"]
    assert [pledge.rule for pledge in pledges_in(text, ["future"])[1]] == ["promise-verb"]
    assert pledges_in(text, [name for name, _ in RULES])[1] == ()


@pytest.mark.parametrize(
    "table", [RULES, BARS, FUTURE_BARS, LICENCES], ids=["rules", "bars", "future", "licences"]
)
def test_names_of_rules_are_told_apart(table: tuple[tuple[str, object], ...]) -> None:
    names = [name for name, _ in table]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("row", lexicon.rows("commissives"), ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_row_of_the_lexicon_names_frames_and_guards_that_exist(row: tuple[str, ...]) -> None:
    _, part, _, kind, frames, strength, guards = row
    assert part in ("v", "a", "n")
    assert kind in ("commit", "offer", "refuse", "threaten")
    assert set(frames.split()) <= {*CLAUSES, *FRAMES}
    assert strength in ("bound", "announced", "intended", "vague")
    assert guards == "-" or set(guards.split(",")) <= set(GUARDS)


def test_judged_articles_keep_the_precision_that_is_claimed() -> None:
    judged = json.loads((FOLDER / "judged.json").read_text(encoding="utf-8"))
    labels = Counter(one["label"] for one in judged["judgements"])
    assert len(set(judged["articles"])) == 40
    assert {one["article"] for one in judged["judgements"]} <= set(judged["articles"])
    assert all((one["trap"] is not None) == (one["label"] == "no") for one in judged["judgements"])
    assert (labels["pledge"] + labels["optional"]) / labels.total() >= 0.85
    assert labels["pledge"] / (labels["pledge"] + labels["no"]) >= 0.78


def test_a_list_without_stops_is_left_alone() -> None:
    speech = "The mayor promised to repair the bridge"
    assert len(pledges_in(f"{speech}.")[1]) == 1
    assert pledges_in(f"{speech} and item {', item ' * 300}.")[1] == ()
