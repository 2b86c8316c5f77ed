"""Faults 19, 20 and 54: closed pipes, full devices, signals and faults of our own; never a traceback."""

import signal
import time
from pathlib import Path
from unittest.mock import patch

import pytest

from briefing.safe import HIDDEN
from tests.cli.command import SEEDS, briefing, start


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    with start("show", SEEDS) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("command", ["show", "export"])
def test_a_full_device_is_one_line(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        run = start(command, SEEDS, stdout=full)
        _, err = run.communicate()
    assert run.returncode == 74
    assert b"standard output" in err
    assert len(err.splitlines()) == 1
    assert b"Traceback" not in err


def test_a_device_is_no_output_file() -> None:
    assert briefing("export", SEEDS, "-o", "/dev/null").code == 73
    assert briefing("export", SEEDS, "-o", "/dev/null", "--force").code == 73


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_it_with_its_code(tmp_path: Path, number: signal.Signals, code: int) -> None:
    run = start("export", SEEDS, environment={"BRIEFING_HOME": str(tmp_path)})
    begun = tmp_path / "cache" / "analyses.sqlite"
    while not begun.exists() and run.poll() is None:
        time.sleep(0.01)
    run.send_signal(number)
    out, err = run.communicate(timeout=20)
    assert run.returncode == code
    assert b"Traceback" not in err
    assert out == b""


def test_a_fault_of_our_own_tells_its_kind_and_nothing_of_the_text(tmp_path: Path) -> None:
    secret = "\x1b]52;c;c2VjcmV0\x07 the article's words"
    details = tmp_path / "details.txt"
    with patch("briefing.cli.answer.load", side_effect=RuntimeError(secret)):
        ran = briefing("export", SEEDS, "--debug", details)
    assert ran.code == 70
    assert "RuntimeError" in ran.err
    assert "words" not in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not HIDDEN.search(ran.err)
    assert "Traceback" in details.read_text()


def test_standard_error_may_be_closed() -> None:
    with start("export", "no/such/file") as run:
        assert run.stderr
        run.stderr.close()
    assert run.returncode == 66


def test_a_path_that_hides_a_sequence_is_told_cleanly() -> None:
    ran = briefing("verify", "\x1b]52;c;eA==\x07.md")
    assert ran.code == 66
    assert not HIDDEN.search(ran.err)
