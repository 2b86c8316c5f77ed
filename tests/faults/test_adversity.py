"""Faults 29, 53, 56 and 59 in the open screen: files that go, a second reader, a lost home, storms."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.terminal import Terminal

pytestmark = pytest.mark.slow
DIALOGS = (":", "?", "/", "c", "e", "i", "w", "f", "t")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Head {number}\nText {number} of it. More text.\n", "utf-8")
    return folder


def opened(texts: Path) -> Terminal:
    surroundings = {
        "BRIEFING_HOME": str(texts.parent / "home"),
        "EDITOR": "/nonexistent/editor",
        "PAGER": "false",
    }
    terminal = Terminal(str(texts), environment=surroundings, folder=texts.parent)
    terminal.until("3 articles")
    terminal.quiet()
    return terminal


@pytest.fixture
def reader(texts: Path) -> Iterator[Terminal]:
    with opened(texts) as terminal:
        yield terminal
        terminal.send("q")
        assert terminal.ended() == 0
        assert terminal.restored


def test_56_the_second_reader_is_told_that_another_marks_too(texts: Path, reader: Terminal) -> None:
    with opened(texts) as other:
        since = reader.send("3m")
        reader.until("marked", since=since)
        other.send("3n")
        other.quiet()
        since = other.send("m")
        other.until("another briefing changed marks", since=since)
        other.send("q")
        assert other.ended() == 0


def test_29_files_deleted_under_the_reader_are_told_and_the_copy_stays(texts: Path, reader: Terminal) -> None:
    shutil.rmtree(texts)
    since = reader.send("R")
    reader.until("no such file", since=since)
    since = reader.send("6")
    reader.until("[6 Sources", "Head 0", since=since)
    for key in ("E", "P", "o"):
        reader.send(key)
        reader.quiet()


def test_53_marks_are_kept_for_this_run_where_their_folder_is_gone(texts: Path, reader: Terminal) -> None:
    shutil.rmtree(texts.parent / "home", ignore_errors=True)
    (texts.parent / "home").write_text("no folder", encoding="utf-8")
    since = reader.send("3m")
    reader.until("kept for this run only", since=since)


def test_59_a_storm_of_sizes_over_every_dialog_is_survived(reader: Terminal) -> None:
    for key in DIALOGS:
        reader.send(key)
        for columns, rows in ((1, 1), (0, 0), (200, 3), (3, 60), (120, 36)):
            reader.resized(columns, rows)
            reader.read(0.02)
        for _ in range(2):
            reader.send("\x1b")
            reader.quiet(0.2)
    since = reader.send("4")
    reader.until("[4 Pledges", since=since)
