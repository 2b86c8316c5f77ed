"""Fault 58: whatever ends, stops or cuts off the reader, the terminal is given back, the marks are kept."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.faults.terminal import PATIENCE, Terminal

pytestmark = pytest.mark.slow
STATES = pytest.mark.parametrize("loading", [False, True], ids=["reading", "loading"])
READER = ("-m", "tests.faults.reader_main")
SHELL = ("-m", "tests.faults.job_shell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "one.txt").write_text("A head\nFirst words.\n" + "More text follows. " * 80, encoding="utf-8")
    (inside / "two.txt").write_text("Second head\nAnother text.\n", encoding="utf-8")
    return inside


@pytest.fixture
def job(folder: Path) -> Path:
    return folder.parent / "report"


def environment(folder: Path, loading: bool) -> dict[str, str]:
    hangs = {"READER_HANGS": "1"} if loading else {}
    return {"BRIEFING_HOME": str(folder.parent / "home"), **hangs}


def opened(folder: Path, loading: bool = False, program: tuple[str, ...] = READER) -> Terminal:
    terminal = Terminal(str(folder), program=program, environment=environment(folder, loading))
    terminal.until("6 Sources" if loading else "2 articles")
    terminal.quiet()
    return terminal


def marked(folder: Path) -> bool:
    return '"marks"' in (folder.parent / "home" / "state" / "work.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGQUIT, 131)],
    ids=["term", "hangup", "interrupt", "quit"],
)
@STATES
def test_58_a_signal_ends_the_reader_with_its_code_and_the_terminal_restored(
    number: signal.Signals, code: int, loading: bool, folder: Path
) -> None:
    with opened(folder, loading) as terminal:
        if not loading:
            since = terminal.send("3m")
            terminal.until("marked", since=since)
        terminal.process.send_signal(number)
        assert terminal.ended() == code
        assert terminal.restored
    assert loading or marked(folder)


def test_58_ctrl_c_is_a_key_that_quits(folder: Path) -> None:
    with opened(folder) as terminal:
        terminal.send("\x03")
        assert terminal.ended() == 0
        assert terminal.restored


@STATES
def test_58_a_closed_terminal_ends_the_reader(loading: bool, folder: Path) -> None:
    """Both ends of the pair are closed while frames are on their way: nobody reads, every write fails."""
    terminal = opened(folder, loading)
    if not loading:
        since = terminal.send("3m")
        terminal.until("marked", since=since)
        terminal.send("nnnnnnnn" * 20)
    os.close(terminal.master)
    os.close(terminal.slave)
    assert terminal.process.wait(PATIENCE) == 129
    assert loading or marked(folder)


def test_58_a_terminal_that_goes_without_a_hangup_ends_the_reader_too(folder: Path, job: Path) -> None:
    """Not the session's leader, the reader is sent no signal: it finds the terminal gone by itself."""
    terminal = opened(folder, program=(*SHELL, str(job), *READER))
    reader = int(job.read_text(encoding="ascii"))
    os.kill(terminal.process.pid, signal.SIGSTOP)
    os.close(terminal.master)
    os.close(terminal.slave)
    wait_until_gone(reader)
    terminal.process.kill()
    terminal.process.wait()


def wait_until_gone(process: int) -> None:
    end = time.monotonic() + PATIENCE
    while state_of(process) not in ("Z", ""):
        assert time.monotonic() < end, f"process {process} lives on"
        time.sleep(0.05)


def state_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return ""


def stopped(job: Path, times: int) -> None:
    end = time.monotonic() + PATIENCE
    while job.read_text(encoding="ascii").count("stopped") < times:
        assert time.monotonic() < end, "never stopped"
        time.sleep(0.05)


@STATES
def test_58_stopped_and_continued_the_terminal_is_given_back_and_taken_again(
    loading: bool, folder: Path, job: Path
) -> None:
    with opened(folder, loading, (*SHELL, str(job), *READER)) as terminal:
        reader = int(job.read_text(encoding="ascii"))
        for times in (1, 2):
            os.kill(reader, signal.SIGTSTP)
            stopped(job, times)
            terminal.quiet()
            assert terminal.restored
            since = len(terminal.written)
            terminal.process.send_signal(signal.SIGUSR1)
            terminal.until("\x1b[?1049h", "6 Sources", since=since)
            assert not terminal.restored
        since = terminal.send("4")
        terminal.until("[4 Pledges", since=since)
        terminal.send("q")
        assert terminal.ended() == 0
        assert terminal.restored


def test_58_continued_without_having_asked_it_still_gives_the_terminal_back(folder: Path, job: Path) -> None:
    with opened(folder, program=(*SHELL, str(job), *READER)) as terminal:
        reader = int(job.read_text(encoding="ascii"))
        since = len(terminal.written)
        os.kill(reader, signal.SIGCONT)
        terminal.until("6 Sources", since=since)
        os.kill(reader, signal.SIGSTOP)
        stopped(job, 1)
        since = len(terminal.written)
        terminal.process.send_signal(signal.SIGUSR1)
        terminal.until("6 Sources", since=since)
        terminal.quiet()
        terminal.send("q")
        assert terminal.ended() == 0
        assert terminal.restored


def test_58_a_terminal_that_takes_no_more_output_cannot_hold_the_reader(folder: Path) -> None:
    """Nobody reads what it writes, as after a stalled connection: it cannot even say goodbye."""
    with opened(folder) as terminal:
        for _ in range(200):
            os.write(terminal.master, b"]")
            time.sleep(0.002)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 143


def test_58_killed_at_once_it_leaves_no_process_behind(folder: Path, job: Path) -> None:
    """The real article pass, so that there are processes; nothing can be done about such an end."""
    texts = environment(folder, loading=False)
    with Terminal(str(folder), program=(*SHELL, str(job), "-m", "briefing"), environment=texts) as terminal:
        terminal.until("analysed 0/2")
        reader = int(job.read_text(encoding="ascii"))
        children = children_of(reader)
        assert children
        terminal.process.send_signal(signal.SIGSTOP)  # ending, it would hang up on them all
        os.kill(reader, signal.SIGKILL)
        for child in children:
            wait_until_gone(child)


def children_of(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task").glob("*/children")
    return [int(child) for one in found for child in one.read_text(encoding="ascii").split()]
