"""`briefing index` fills the cache, article by article."""

import io
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest

from briefing.cli.progress import Progress
from briefing.safe import HIDDEN
from tests.cli.command import SEEDS, briefing


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


def test_a_cluster_that_cannot_be_had_is_a_usage_error(texts: Path) -> None:
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
