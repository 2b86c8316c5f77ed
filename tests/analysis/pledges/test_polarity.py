"""A refusal shown as a promise is the worst this product can do: it must not happen anywhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.analysis.pledges.found import pledges_in
from tests.bundles import GOLD, NAMES, brief

YES = ("commit", "offer")
ACTS = ("pay the debt", "send troops to the border", "sell the port")


def said(kind: str) -> str:
    """yes, no or threat."""
    return "yes" if kind in YES else "no" if kind == "refuse" else "threat"


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "frame",
    [
        "The state promised to {}.",
        "The state has agreed to {}.",
        "The state is ready to {}.",
        "The state said it would {}.",
        'The minister said: "We will {}."',
        "The state will not hesitate to {}, the minister said.",
        "The state's promise to {} was welcomed.",
    ],
)
def test_a_yes_is_never_shown_as_a_no(frame: str, act: str) -> None:
    found = pledges_in(frame.format(act))[1]
    assert [said(pledge.kind) for pledge in found] == ["yes"]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "frame",
    [
        "The state promised not to {}.",
        "The state vowed never to {}.",
        "The state has refused to {}.",
        "The state has declined to {}.",
        "The state is not ready to {}.",
        "The state isn't willing to {}.",
        "The state is no longer prepared to {}.",
        "The state said it would not {}.",
        "The state said it wouldn't {}.",
        "The state said it would never {}.",
        "The state said it would no longer {}.",
        "The state said it would refuse to {}.",
        'The minister said: "We will not {}."',
        'The minister said: "We won’t {}."',
        'The minister said: "We are not going to {}."',
        "The state went back on a promise to {}.",
        "The state withdrew its offer to {}.",
        "The state's refusal to {} was condemned.",
        "The state ruled out any plan to {}.",
        "The state said it would under no circumstances {}.",
    ],
)
def test_a_no_is_never_shown_as_a_yes(frame: str, act: str) -> None:
    found = pledges_in(frame.format(act))[1]
    assert "yes" not in [said(pledge.kind) for pledge in found]


@pytest.mark.parametrize(
    "text",
    [
        "The state did not rule out selling the port.",
        "The state would not rule out selling the port, the minister said.",
        "The state refused to rule out selling the port.",
        "The state did not promise to sell the port.",
        "The state has not agreed to sell the port.",
        "The state never offered to sell the port.",
        "The state did not refuse to sell the port.",
        "The state did not threaten to sell the port.",
        "The minister did not say he would sell the port.",
    ],
)
def test_two_noes_and_denied_words_bind_nobody(text: str) -> None:
    assert pledges_in(text)[1] == ()


def gold(name: str) -> list[dict[str, Any]]:
    data = json.loads((Path(GOLD) / name / "gold.offsets.json").read_text(encoding="utf-8"))
    return list(data["pledges"])


def letters(text: str, start: int, end: int) -> set[int]:
    return {index for index in range(start, end) if text[index].isalnum()}


@pytest.mark.xdist_group("gold")
@pytest.mark.parametrize("name", NAMES)
def test_no_annotated_refusal_comes_out_as_a_promise_and_no_promise_as_a_refusal(name: str) -> None:
    briefing = brief(name, weak=True)
    for wanted in gold(name):
        text = briefing.article(wanted["article"]).text
        act = letters(text, wanted["action"]["start"], wanted["action"]["end"])
        for pledge in briefing.pledges:
            if pledge.article != wanted["article"] or pledge.kind in (
                wanted["kind"],
                *wanted.get("kind_also", ()),
            ):
                continue
            mine = letters(text, pledge.action.start, pledge.action.end)
            same = 2 * len(act & mine) >= len(act) or (wanted["kind"] == "refuse" and mine and mine <= act)
            assert not (same and {said(pledge.kind), said(wanted["kind"])} == {"yes", "no"}), (
                f"{wanted['kind']} shown as {pledge.kind}: {pledge.action.of(text)}"
            )
