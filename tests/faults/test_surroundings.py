"""Fault 60: odd terminals, variables and streams: the screen, plain text or one line; never a hang."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from briefing.errors import Exit
from tests.faults.terminal import PATIENCE, ROOT, Terminal

pytestmark = pytest.mark.slow
STORY = "Port talks end\nThe ministers met on Monday. “We agree,” Ada Marsh said. She will pay 4 crowns.\n"
PRINTS = "no terminal to draw on: printing"
CODED = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A locale without any letter beyond ASCII, and Python's own remedies switched off."""
ENVIRONMENTS: dict[str, dict[str, str | None]] = {
    "dumb": {"TERM": "dumb"},
    "no TERM": {"TERM": None},
    "empty TERM": {"TERM": ""},
    "unknown": {"TERM": "unknown"},
    "vt100": {"TERM": "vt100"},
    "no colour": {"NO_COLOR": "1"},
    "C": {"LC_ALL": "C"},
    "C alone": {**CODED},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "one column": {"COLUMNS": "1", "LINES": "1"},
    "no number": {"COLUMNS": "x", "LINES": "-3"},
    "no locale": {"LC_ALL": "xx_YY.UTF-99"},
    "driver": {"TEXTUAL_DRIVER": "no.such:Driver"},
    "no home": {"HOME": None},
}
PLAIN = ("dumb", "no TERM", "empty TERM", "unknown")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article, and a home whose cache holds its analysis: nothing waits for the model."""
    base = tmp_path_factory.mktemp("surroundings")
    (base / "in").mkdir()
    (base / "in" / "one.txt").write_text(STORY, encoding="utf-8")
    assert run(base, "index", str(base / "in")).returncode == Exit.OK
    return base


def run(
    place: Path,
    *arguments: str,
    environment: dict[str, str | None] | None = None,
    stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.PIPE,
    before: Callable[[], object] | None = None,
) -> "subprocess.CompletedProcess[bytes]":
    """The command with no terminal anywhere."""
    wanted = {
        **os.environ,
        "TERM": "xterm-256color",
        "PYTHONPATH": str(ROOT),
        "BRIEFING_HOME": str(place / "home"),
        **(environment or {}),
    }
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        cwd=place,
        env={name: value for name, value in wanted.items() if value is not None},
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
        preexec_fn=before,
    )


@pytest.fixture(scope="module")
def printed(place: Path) -> bytes:
    return run(place, "show", "in").stdout


@pytest.mark.parametrize("environment", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_60_without_a_terminal_the_same_is_printed_everywhere(
    environment: dict[str, str | None], place: Path, printed: bytes
) -> None:
    ran = run(place, "in", environment=environment)
    assert ran.returncode == Exit.OK
    assert ran.stdout == printed
    assert b"We agree" in printed
    assert PRINTS.encode() in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def closing(*descriptors: int) -> Callable[[], None]:
    def close() -> None:
        for one in descriptors:
            os.close(one)

    return close


STREAMS: dict[str, tuple[Sequence[int], Exit]] = {
    "stdin": ([0], Exit.OK),
    "stderr": ([2], Exit.OK),
    "stdin and stderr": ([0, 2], Exit.OK),
    "stdout": ([1], Exit.IO),
    "all": ([0, 1, 2], Exit.IO),
}


@pytest.mark.parametrize(("closed", "code"), STREAMS.values(), ids=STREAMS)
def test_60_closed_streams_end_in_an_answer_or_one_line(
    closed: Sequence[int], code: Exit, place: Path, printed: bytes
) -> None:
    ran = run(place, "in", before=closing(*closed))
    assert ran.returncode == code
    assert ran.stdout == (b"" if 1 in closed else printed)
    assert b"Traceback" not in ran.stderr
    if closed == [1]:
        assert b"standard output: is closed" in ran.stderr


def test_60_nothing_is_written_into_a_file_that_took_a_closed_stream_s_place(place: Path) -> None:
    out = place / "out.json"
    ran = run(place, "export", "in", "-f", "json", "-o", "out.json", "--force", before=closing(0, 1, 2))
    assert ran.returncode == Exit.OK
    assert out.read_bytes().startswith(b"{")
    assert run(place, "in").returncode == Exit.OK  # the cache is sound


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "empty"])
@pytest.mark.parametrize("command", [["-"], ["export", "-"], ["index", "-"]], ids=lambda command: command[0])
def test_60_nothing_on_standard_input_is_one_line(command: list[str], closed: bool, place: Path) -> None:
    ran = run(place, *command, before=closing(0) if closed else None)
    assert ran.returncode == Exit.NO_INPUT
    assert ran.stderr.splitlines()[-1] in (b"briefing: -: no standard input", b"briefing: -: empty file")


def test_60_a_pipe_and_a_file_are_fed_alike(place: Path, printed: bytes) -> None:
    out = place / "shown.txt"
    with out.open("wb") as file:
        assert run(place, "in", stdin=subprocess.PIPE, stdout=file.fileno()).returncode == Exit.OK
    assert out.read_bytes() == printed


# With a terminal


def command(*before: str) -> tuple[str, ...]:
    """The program with these statements carried out first."""
    start = "from briefing.cli import main; import sys; sys.exit(main(sys.argv[1:]))"
    return ("-c", "; ".join(("import os", *before, start)))


def opened(place: Path, environment: dict[str, str | None] | None = None, *before: str) -> Terminal:
    surroundings = {"BRIEFING_HOME": str(place / "home"), **(environment or {})}
    return Terminal(str(place / "in"), environment=surroundings, program=command(*before))


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_60_on_a_terminal_the_screen_is_drawn_or_the_same_printed(
    name: str, place: Path, printed: bytes
) -> None:
    with opened(place, ENVIRONMENTS[name]) as terminal:
        if name in PLAIN:
            assert terminal.ended() == Exit.OK
            assert printed in terminal.written.replace(b"\r\n", b"\n")
            assert b"\x1b" not in terminal.written
            return
        terminal.until("6 Sources", "╭", "1 article")
        terminal.send("q")
        assert terminal.ended() == Exit.OK
        assert terminal.restored
        assert b"\\u" not in terminal.written


REDIRECTED = {
    "stdin null": ("os.dup2(os.open(os.devnull, os.O_RDONLY), 0)", PRINTS),
    "stdin closed": ("os.close(0)", PRINTS),
    "stdout closed": ("os.close(1)", PRINTS),
    "stderr closed": ("os.close(2)", "6 Sources"),
    "stderr to a file": ("os.dup2(os.memfd_create('err'), 2)", "6 Sources"),
    "stderr full": ("os.dup2(os.open('/dev/full', os.O_WRONLY), 2)", "6 Sources"),
    "output that does not wait": ("os.set_blocking(1, False)", "6 Sources"),
}


@pytest.mark.parametrize(("before", "words"), REDIRECTED.values(), ids=REDIRECTED)
def test_60_the_screen_needs_a_terminal_on_input_and_output_alone(
    before: str, words: str, place: Path
) -> None:
    with opened(place, {}, before) as terminal:
        if words == PRINTS:
            assert terminal.ended() in (Exit.OK, Exit.IO)
            assert b"\x1b" not in terminal.written
        else:
            terminal.until(words)
            terminal.send("q")
            assert terminal.ended() == Exit.OK
        assert terminal.restored


def test_60_no_color_sends_no_colour(place: Path) -> None:
    with opened(place, {"NO_COLOR": "1"}) as terminal:
        terminal.until("6 Sources")
        terminal.send("3nn/We\r")
        terminal.quiet()
        terminal.send("\x1b")
        terminal.quiet()
        terminal.send("q")
        terminal.ended()
        found = re.findall(rb"\x1b\[([0-9;]*)m", terminal.written)
    codes = {one for sgr in found for one in sgr.decode().split(";")}
    colours = {one for one in codes if one.startswith(("3", "4", "9", "10"))}
    assert colours <= {"3", "4", "9", "39", "49"}  # italic, underlined, struck, and the defaults


def test_60_bytes_that_are_no_text_are_no_keys(place: Path) -> None:
    """A terminal in another encoding, a meta key that sets the eighth bit, a paste of anything."""
    with opened(place) as terminal:
        terminal.until("1 article")
        terminal.send(b"\xff\xfe\xc3(\xed\xa0\x80\xf5\x80")
        terminal.send(b"\x1b[200~" + bytes(range(0x80, 0x100)) * 8 + b"q\x1b[201~")
        since = terminal.send("4")
        terminal.until("[4 Pledges", since=since)
        terminal.process.send_signal(signal.SIGWINCH)
        terminal.send("q")
        assert terminal.ended() == Exit.OK
        assert terminal.restored
