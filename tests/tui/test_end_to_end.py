"""The whole program in tmux, as a reader has it: seen, resized, exported, left."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]
ROOT = Path(__file__).parents[2]
PATIENCE = 120.0
"""Seconds for anything at all: a limit for a hang, not a measure."""


class Tmux:
    """One window of a tmux server of our own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.servers = 0

    @property
    def socket(self) -> str:
        """Of the current server: one that is ending takes no new session."""
        return f"briefing-test-{os.getpid()}-{self.folder.name}-{self.servers}"

    def run(self, *arguments: str) -> str:
        command = ["tmux", "-L", self.socket, "-f", "/dev/null", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    def start(self, *arguments: str, size: tuple[int, int] = (120, 36), **environment: str) -> None:
        self.run("kill-server")
        self.servers += 1
        quoted = " ".join(f"'{one}'" for one in (sys.executable, "-m", "briefing", *arguments))
        settings = {"BRIEFING_HOME": str(self.folder / "home"), "PYTHONPATH": str(ROOT), **environment}
        exported = " ".join(f"{name}='{value}'" for name, value in settings.items())
        ending = "echo ended with $?; stty -a | tr ';' '\n' | grep echo; cat"
        script = f"cd '{self.folder}'; env {exported} {quoted}; {ending}"
        self.run("new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), script)

    def screen(self) -> str:
        return self.run("capture-pane", "-p")

    def until(self, *words: str) -> str:
        end = time.monotonic() + PATIENCE
        while True:
            seen = self.screen()
            if all(word in seen for word in words):
                return seen
            assert time.monotonic() < end, f"never saw {words} in\n{seen}"
            time.sleep(0.05)

    def until_all(self, rows: Callable[[str], list[str]], end: str) -> list[str]:
        """The rows, once there are some and each ends like this: what is seen before may be half painted."""
        limit = time.monotonic() + PATIENCE
        while True:
            found = rows(self.screen())
            if found and all(row.rstrip().endswith(end) for row in found):
                return found
            assert time.monotonic() < limit, f"no {end} at the end of one of {found}"
            time.sleep(0.05)

    def until_gone(self, word: str) -> None:
        """Wait for what a key takes away: an input hears letters typed right behind ctrl+u first."""
        end = time.monotonic() + PATIENCE
        while word in self.screen():
            assert time.monotonic() < end, f"still there: {word}"
            time.sleep(0.05)

    def until_written(self, name: str) -> str:
        """The text of a file, once it is there: it is put in place whole."""
        end = time.monotonic() + PATIENCE
        while not (self.folder / name).is_file():
            assert time.monotonic() < end, f"{name} was never written\n{self.screen()}"
            time.sleep(0.05)
        return (self.folder / name).read_text(encoding="utf-8")

    def keys(self, *keys: str) -> None:
        self.run("send-keys", *keys)


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    window = Tmux(tmp_path)
    yield window
    window.run("kill-server")


def test_the_founding_articles_are_read_stepped_resized_exported_and_left(tmux: Tmux) -> None:
    tmux.start(size=(120, 36))
    tmux.until("[1 Summary 10]", "2 articles ·")
    tmux.keys("3")
    tmux.until("[3 Quotes", "▸ 1/")
    tmux.keys("n")
    tmux.until("▸ 2/")
    tmux.run("resize-window", "-x", "80", "-y", "24")
    tmux.until("▸ 2/", "? help")
    tmux.keys("e")
    tmux.until("export to markdown")
    tmux.keys("Enter")
    tmux.until("write to:")
    tmux.keys("C-u")
    tmux.until_gone("write to: 2")
    tmux.keys("out.md")
    tmux.keys("Enter")
    assert tmux.until_written("out.md").startswith("---\n")
    tmux.keys("q")
    seen = tmux.until("ended with 0")
    assert "-echo " not in seen
    assert tmux.run("display-message", "-p", "#{alternate_on}").strip() == "0"


def test_marks_and_the_last_stop_are_found_again(tmux: Tmux) -> None:
    tmux.start(str(ROOT / "seeds"))
    tmux.until("2 articles ·")
    tmux.keys("4")
    tmux.until("[4 Pledges", "▸ 1/")
    tmux.keys("n", "m")
    tmux.until("marked")
    tmux.keys("q")
    tmux.until("ended with 0")
    tmux.start(str(ROOT / "seeds"))
    seen = tmux.until("[4 Pledges", "▸ 2/")
    assert "●" in seen


def test_without_colours_every_word_is_still_there(tmux: Tmux) -> None:
    tmux.start(str(ROOT / "seeds"), size=(80, 24), NO_COLOR="1")
    tmux.until("[1 Summary 10]")
    tmux.keys("?")
    tmux.until("next item, from any pane")
    tmux.keys("Escape")
    tmux.until("[1 Summary 10]")
    coloured = tmux.run("capture-pane", "-p", "-e")
    assert "[38;" not in coloured
    assert "[48;" not in coloured
    tmux.keys("C-c")
    tmux.until("ended with 0")


def test_a_closed_window_leaves_nothing_behind(tmux: Tmux) -> None:
    tmux.start(str(ROOT / "seeds"))
    tmux.until("[1 Summary 10]")
    process = tmux.run("display-message", "-p", "#{pane_pid}").strip()
    children = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", process], capture_output=True, text=True, check=False
    )
    reader = children.stdout.split()[0]
    os.kill(int(reader), 15)
    tmux.until("ended with 143")
    assert "-echo " not in tmux.screen()


def test_hostile_text_reaches_neither_clipboard_nor_title_nor_screen(tmux: Tmux) -> None:
    folder = tmux.folder / "in"
    folder.mkdir()
    hostile = (
        "\x1b]52;c;aGVsbG8=\x07\x1b]2;owned\x07\x1b[?1049l\x1b[2J\x1bc A sentence that stays to its end.\n"
    )
    (folder / "one.txt").write_text("Head\n" + hostile * 3, encoding="utf-8")
    tmux.start(str(folder))
    tmux.until("6 Sources 1")
    tmux.keys("6")
    tmux.until("[6 Sources", "stays to its end")
    assert tmux.run("display-message", "-p", "#{alternate_on}").strip() == "1"
    assert "owned" not in tmux.run("display-message", "-p", "#{pane_title}")
    assert "hello" not in tmux.run("show-buffer")
    tmux.keys("q")
    tmux.until("ended with 0")


WIDE = "日本語の文章 👩\u200d🚀 🇫🇷🇩🇪 e\u0301\u0302 한국어 ⚠\ufe0f said "


def _wide(screen: str) -> list[str]:
    return [row for row in screen.splitlines() if "日" in row or "👩" in row or "🇫" in row]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (61, 17)], ids=["120x36", "80x24", "61x17"])
def test_15_wide_and_joined_characters_leave_the_borders_where_they_are(
    tmux: Tmux, size: tuple[int, int]
) -> None:
    """As tmux has it, which counts cells by its own table: every row of a pane ends with its border."""
    folder = tmux.folder / "in"
    folder.mkdir()
    english = "The ministers met in the capital on Monday, and they will meet again in May to talk about it. "
    lines = "\n".join("x" * shift + f" {WIDE}{english}" * 4 for shift in range(8))
    (folder / "one.txt").write_text(f"A head\n{lines}\n", encoding="utf-8")
    tmux.start(str(folder), size=size)
    tmux.until("[1 Summary" if size[0] > 80 else "Summary")
    tmux.keys("6")
    tmux.until("6 Sources 1]", "─ one · ¶")
    tmux.keys("Enter")
    tmux.until("─ one · ¶")
    tmux.keys("z")
    tmux.until("─ one · ¶", "日本語", "╰")
    assert tmux.until_all(_wide, "│")
    tmux.keys("C-c")
    tmux.until("ended with 0")
