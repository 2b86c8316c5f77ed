"""`briefing index` fills the cache, article by article."""

import contextlib
import io
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from unittest.mock import patch

import pytest

from briefing.cli.progress import Progress
from briefing.safe import HIDDEN
from tests.cli.command import ROOT, SEEDS, briefing


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    shutil.copytree(SEEDS, tmp_path / "texts")
    return tmp_path / "texts"


def test_what_is_indexed_is_not_analysed_again(texts: Path) -> None:
    ran = briefing("index", texts)
    assert (ran.code, ran.out) == (0, "")
    assert "indexed 2 of 2" in ran.err
    with patch("briefing.analysis.workers.analyse_one", side_effect=AssertionError):
        assert briefing("index", texts).code == 0
        assert briefing("export", texts).code == 0


def test_an_interruption_keeps_what_is_done(texts: Path) -> None:
    from briefing.analysis import workers

    real = workers.analyse_one
    done: list[int] = []

    def once(*arguments: object) -> object:
        if done:
            raise KeyboardInterrupt
        done.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    with patch("briefing.analysis.workers.analyse_one", side_effect=once):
        assert briefing("index", texts).code == 130
    with patch("briefing.analysis.workers.analyse_one", side_effect=real) as counted:
        assert briefing("index", texts).code == 0
    assert counted.call_count == 1


def test_a_cluster_that_cannot_be_had_is_a_usage_error(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.cli.passing.CLUSTER_PATIENCE", "1s")
    ran = briefing("index", texts, "--scheduler", "tcp://127.0.0.1:1")
    assert ran.code == 2
    assert "--scheduler" in ran.err


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_drawn_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for stream, drawn in ((_Terminal(), True), (io.StringIO(), False)):
        with Progress(2, stream) as progress:
            progress.step("a\x1b]0;x\x07.txt")
        assert ("1/2" in stream.getvalue()) == drawn
        assert not HIDDEN.search(stream.getvalue().replace("\r\x1b[K", ""))


def test_an_interruption_from_the_keyboard_is_quiet_in_all_processes(texts: Path, tmp_path: Path) -> None:
    seed = next(texts.iterdir()).read_text(encoding="utf-8")
    for number in range(12):
        (texts / f"more{number}.txt").write_text(f"{seed}\nThis is number {number}.\n", encoding="utf-8")
    command = [sys.executable, "-m", "briefing", "index", str(texts), "--jobs", "2"]
    run = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True)
    cache = tmp_path / "home" / "cache" / "analyses.sqlite"
    until = time.monotonic() + 60
    while time.monotonic() < until and not _kept(cache):
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=30)
    assert run.returncode == 130
    assert err == b""
    assert 0 < _kept(cache) < 14


def _kept(cache: Path) -> int:
    if not cache.exists():
        return 0
    with contextlib.closing(sqlite3.connect(cache)) as database, contextlib.suppress(sqlite3.Error):
        count: int = database.execute("SELECT count(*) FROM analyses").fetchone()[0]
        return count
    return 0


def test_without_the_cache_nothing_is_kept(texts: Path, tmp_path: Path) -> None:
    assert briefing("export", texts, "--no-cache").out == briefing("export", texts).out
    (tmp_path / "home" / "cache" / "analyses.sqlite").unlink()
    assert briefing("export", texts, "--no-cache").code == 0
    assert not (tmp_path / "home" / "cache" / "analyses.sqlite").exists()
