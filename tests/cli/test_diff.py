"""`briefing diff`: what is new, gone or changed, whatever the numbers of the items."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import SEEDS, briefing

Document = dict[str, Any]


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("diff") / "old.json"
    assert briefing("export", SEEDS, "-o", file).code == 0
    return file


def changed(old: Path, tmp_path: Path, change: Callable[[Document], None]) -> list[str]:
    document = json.loads(old.read_text())
    change(document)
    (tmp_path / "new.json").write_text(json.dumps(document))
    ran = briefing("diff", old, tmp_path / "new.json")
    assert ran.code == 0
    assert (
        json.loads(briefing("diff", old, tmp_path / "new.json", "--json").out)["schema"] == "briefing-diff/1"
    )
    return ran.out.splitlines()


def test_the_same_is_no_difference(old: Path, tmp_path: Path) -> None:
    assert changed(old, tmp_path, lambda _: None) == ["no differences"]


def test_other_numbers_are_no_difference(old: Path, tmp_path: Path) -> None:
    def renumber(document: Document) -> None:
        for number, quote in enumerate(document["quotes"]):
            quote["id"] = f"q{number + 500}"
        document["quotes"].reverse()
        text = json.dumps(document).replace('"m1"', '"m900"').replace('"a1"', '"a7"')
        document.clear()
        document.update(json.loads(text))

    assert changed(old, tmp_path, renumber) == ["no differences"]


def test_a_new_quote_is_new_and_an_old_one_gone(old: Path, tmp_path: Path) -> None:
    def replace(document: Document) -> None:
        document["quotes"][0]["content"] = [{"start": 0, "end": 8, "text": "entirely \x1bnew"}]

    lines = changed(old, tmp_path, replace)
    assert lines[0] == "QUOTES"
    assert any(line.startswith("+ ") and line.endswith("entirely ␛new") for line in lines)
    assert sum(line.startswith("- ") for line in lines) == 1


def test_another_speaker_is_a_change(old: Path, tmp_path: Path) -> None:
    def blame(document: Document) -> None:
        document["quotes"][1]["speaker"] = document["actors"][-1]["id"]

    lines = changed(old, tmp_path, blame)
    assert lines[1].startswith("~ ")
    assert lines[2].strip().startswith("speaker: ")


def test_an_actor_under_another_name_is_a_change(old: Path, tmp_path: Path) -> None:
    def rename(document: Document) -> None:
        document["actors"][0]["name"] = "E. Macron"

    lines = changed(old, tmp_path, rename)
    assert "~ E. Macron" in lines
    assert not [line for line in lines if line.startswith(("+", "-"))]


def test_a_pledge_that_turned_into_a_refusal_is_a_change(old: Path, tmp_path: Path) -> None:
    def turn(document: Document) -> None:
        document["pledges"][0]["kind"] = "refuse"

    assert any(line.strip().endswith("-> refuse") for line in changed(old, tmp_path, turn))


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"schema": "briefing/1"}', '{"schema": "briefing/1", "articles": 3}']
)
def test_what_is_no_export_is_bad_data(old: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.json").write_text(content)
    ran = briefing("diff", old, tmp_path / "bad.json")
    assert ran.code == 65
    assert "Traceback" not in ran.err
