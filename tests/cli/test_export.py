"""`briefing export` and `briefing show`."""

import json
import re
from pathlib import Path

import pytest

from briefing.model import Place, Work
from briefing.store.state import Notebook, changes
from tests.cli.command import SEEDS, briefing


def exported(*more: object) -> str:
    ran = briefing("export", SEEDS, *more)
    assert ran.code == 0, ran.err
    return ran.out


def test_markdown_is_what_is_written_when_nothing_is_said() -> None:
    assert exported().startswith("---\ntitle: ")


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.json", "{"), ("a.csv", "section,"), ("a.html", "<!DOCTYPE html>"), ("a.md", "---"), ("a", "---")],
)
def test_the_name_of_the_output_tells_the_format(tmp_path: Path, name: str, start: str) -> None:
    ran = briefing("export", SEEDS, "-o", tmp_path / name)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / name).read_text().startswith(start)
    assert name in ran.err


def test_a_file_is_the_same_as_standard_output(tmp_path: Path) -> None:
    for form in ("markdown", "json", "csv", "html"):
        assert briefing("export", SEEDS, "-f", form, "-o", tmp_path / form).code == 0
        assert (tmp_path / form).read_bytes().decode() == exported("-f", form)


def test_in_a_folder_the_name_is_made_of_date_and_headline(tmp_path: Path) -> None:
    assert briefing("export", SEEDS, "-o", tmp_path).code == 0
    (written,) = tmp_path.iterdir()
    assert written.suffix == ".md"
    assert set(written.stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_an_existing_file_is_kept_unless_forced(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("mine")
    ran = briefing("export", SEEDS, "-o", file)
    assert ran.code == 73
    assert "--force" in ran.err
    assert file.read_text() == "mine"
    assert briefing("export", SEEDS, "-o", file, "--force").code == 0
    assert file.read_text() != "mine"


def test_the_length_is_that_of_the_summary() -> None:
    assert len(json.loads(exported("-f", "json", "--length", "3"))["summary"]) == 3


def test_sections_can_be_chosen() -> None:
    text = exported("--sections", "Pledges, summary")
    assert [line for line in text.split("\n") if line.startswith("## ")] == ["## Summary", "## Pledges"]


def test_one_actor_can_be_chosen() -> None:
    document = json.loads(exported("-f", "json", "--actor", "zelensky"))
    (actor,) = document["actors"]
    assert actor["name"] == "Volodymyr Zelensky"
    assert document["generator"]["parameters"]["actor"] == "Volodymyr Zelensky"
    assert document == json.loads(exported("-f", "json", "--actor", "Volodymyr Zelensky"))
    whole = json.loads(exported("-f", "json"))
    assert 0 < len(document["quotes"]) < len(whole["quotes"])


@pytest.mark.parametrize("name", ["Nobody Known", "a"])
def test_an_actor_that_is_not_one_is_a_usage_error(name: str) -> None:
    ran = briefing("export", SEEDS, "--actor", name)
    assert ran.code == 2
    assert name in ran.err


def test_the_texts_come_along_when_asked_for() -> None:
    articles = json.loads(exported("-f", "json", "--with-text"))["articles"]
    assert [article["text"] for article in articles] == [
        file.read_bytes().decode() for file in sorted(SEEDS.iterdir())
    ]


@pytest.fixture
def quoted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[Notebook, Place]:
    """A side file of its own, and the place of the first quote."""
    document = json.loads(exported("-f", "json"))
    quote = document["quotes"][0]
    texts = {article["id"]: article["text_sha256"] for article in document["articles"]}
    start, end = quote["content"][0]["start"], quote["content"][-1]["end"]
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    return Notebook(texts.values()), Place(texts[quote["article"]], start, end, "quotes")


def test_marks_narrow_a_markdown_export_and_are_told(quoted: tuple[Notebook, Place]) -> None:
    notebook, place = quoted
    notebook.change(lambda work: changes.toggle_mark(work, place))
    ran = briefing("export", SEEDS)
    assert "marked" in ran.err
    first, second, *_ = (one["id"] for one in json.loads(exported("-f", "json"))["quotes"])
    assert f"[^{first}]" in ran.out
    assert f"[^{second}]" not in ran.out
    assert f"[^{second}]" in exported("--sections", "all")
    document = json.loads(exported("-f", "json", "--sections", "marks"))
    assert [one["id"] for one in document["quotes"]] == [first]


def test_notes_drops_and_corrections_are_part_of_it(quoted: tuple[Notebook, Place]) -> None:
    notebook, place = quoted

    def work(now: Work) -> Work:
        now = changes.note(now, place, "ring them")
        now = changes.set_outlet(now, place.text_sha256, "Radio *France*")
        return changes.rename_actor(now, "Emmanuel Macron", "President Macron")

    notebook.change(work)
    text = exported()
    assert "Analyst’s note: ring them" in text
    assert "Radio \\*France\\*" in text
    first = json.loads(exported("-f", "json"))["quotes"][0]["id"]
    assert f"[^{first}]" in text
    notebook.change(lambda now: changes.toggle_drop(now, place))
    assert f"[^{first}]" not in exported()


def test_a_damaged_side_file_is_told_and_the_export_goes_on(quoted: tuple[Notebook, Place]) -> None:
    notebook, _ = quoted
    notebook.path.parent.mkdir(parents=True)
    notebook.path.write_text("{")
    ran = briefing("export", SEEDS)
    assert ran.code == 0
    assert "work.json" in ran.err


def test_show_is_plain_text_with_places() -> None:
    ran = briefing("show", SEEDS, "--sections", "quotes")
    assert ran.code == 0
    assert "\nQUOTES\n" in ran.out
    assert re.search(
        r"^  \[q\d+\] 000_5a589f3d5b505f3e.txt, sentence \d+, chars \d+-\d+$", ran.out, re.MULTILINE
    )
    assert "**" not in ran.out
