"""Bad input: one clear line that names the file, a documented code, and the others are still read."""

import os
from pathlib import Path

import pytest

from briefing.safe import HIDDEN
from tests.cli.command import SEEDS, briefing

SEED = next(SEEDS.iterdir())


def test_a_path_that_is_not_there_is_named() -> None:
    ran = briefing("export", "no/such/file.txt")
    assert ran.code == 66
    assert ran.out == ""
    assert "file.txt" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_the_rest_is_read_when_some_are_missing(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "good.txt").write_bytes(SEED.read_bytes())
    ran = briefing("export", tmp_path, "-f", "json")
    assert ran.code == 1
    assert "empty.txt" in ran.err
    assert '"path": "good.txt"' in ran.out
    assert '"path": "empty.txt"' in ran.out


def test_a_folder_without_articles_is_one_line(tmp_path: Path) -> None:
    ran = briefing("show", tmp_path)
    assert ran.code == 66
    assert str(tmp_path) in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_text_may_come_from_standard_input() -> None:
    ran = briefing("export", "-", "-f", "json", stdin=SEED.read_bytes())
    assert ran.code == 0
    assert '"path": "-"' in ran.out


def test_a_larger_file_needs_permission(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_text("A sentence of an article.\n" * 2000)
    ran = briefing("show", file, "--max-size", "0.01")
    assert ran.code == 66
    assert "--max-size" in ran.err
    assert briefing("show", file, "--max-size", "1").code == 0


@pytest.mark.parametrize(
    "name", ["a\x1b]52;c;eA==\x07.txt", "b\n\x9b2J.txt", "c\u202etxt.exe.txt", "[link=x] <b>.txt"]
)
def test_a_file_name_cannot_reach_the_terminal(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("")
    (tmp_path / "good.txt").write_bytes(SEED.read_bytes())
    for form in ("json", "markdown", "csv", "html"):
        ran = briefing("export", tmp_path, "-f", form)
        assert ran.code == 1
        assert not HIDDEN.search(ran.err)
        assert not HIDDEN.search(ran.out.replace("\r\n", "\n"))


def test_a_file_name_that_is_no_text_is_shown_with_signs(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))).write_bytes(SEED.read_bytes())
    for form in ("json", "markdown", "csv", "html"):
        assert briefing("export", tmp_path, "-f", form).code == 0


def test_without_a_terminal_the_reader_prints() -> None:
    ran = briefing(SEEDS)
    assert ran.code == 0
    assert "SUMMARY" in ran.out
    assert briefing().out == ran.out
