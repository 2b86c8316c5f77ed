"""Fault 65: a whole session connects to nothing, starts no program and writes in three folders alone."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.errors import Exit
from tests.cli.command import SEEDS
from tests.faults.terminal import PATIENCE, Terminal

pytestmark = pytest.mark.slow
AUDITED = """
import os, sys
log = open(os.environ["AUDIT_LOG"], "a", buffering=1)
QUIET = ("socket.__new__", "socket.bind", "socket.close")
RUN = ("os.exec", "os.spawn", "os.posix_spawn", "os.system", "os.startfile", "subprocess.Popen")
CHANGE = {"os.mkdir": 0, "os.remove": 0, "os.rename": 1, "os.link": 1, "os.symlink": 1, "os.chmod": 0}
def where(path):
    return os.path.realpath(os.fsdecode(path))
def hook(event, arguments):
    if event.startswith("socket.") and event not in QUIET:
        log.write(f"net {event} {arguments!r}\\n")
    elif event.startswith(RUN):
        log.write(f"run {event} {arguments!r}\\n")
    elif event == "open" and isinstance(arguments[2], int) and not isinstance(arguments[0], int):
        if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            log.write(f"write {where(arguments[0])}\\n")
    elif event in CHANGE:
        log.write(f"write {where(arguments[CHANGE[event]])}\\n")
sys.addaudithook(hook)
log.write("begun\\n")
from briefing.cli import main
sys.exit(main(sys.argv[1:]))
"""
KEYS = ("3n", "m", "4n", "5", "2\r", "w", "\x1b", "6n", "y")
"""A session: stepped, marked, looked into, copied."""


def session(place: Path, *before: str, program: tuple[str, ...], **environment: str) -> None:
    """Opened on the founding articles, used, an export written, quit."""
    (place / "work").mkdir()
    surroundings = {"BRIEFING_HOME": str(place / "home"), "PYTHONDONTWRITEBYTECODE": "1", **environment}
    with Terminal(
        str(SEEDS), program=program, environment=surroundings, folder=place / "work", wrapper=before
    ) as terminal:
        terminal.until("2 articles", "6 Sources")
        terminal.quiet(1.0)
        for keys in KEYS:
            terminal.send(keys)
            terminal.quiet(0.2)
        since = terminal.send("e")
        terminal.until("export to markdown", since=since)
        since = terminal.send("\r")
        terminal.until("write to", since=since)
        for keys in (
            "\x15",
            "out.md",
            "\r",
        ):  # one by one: a bound key is acted on after those typed behind it
            terminal.quiet(0.3)
            terminal.send(keys)
        end = time.monotonic() + PATIENCE
        while not (place / "work" / "out.md").exists():
            assert time.monotonic() < end, "nothing was exported"
            terminal.read()
        terminal.quiet()
        terminal.send("q")
        assert terminal.ended() == Exit.OK
    assert (place / "work" / "out.md").read_text(encoding="utf-8").startswith("---\n")
    assert (place / "home" / "state" / "work.json").exists()
    assert (place / "home" / "cache" / "analyses.sqlite").exists()


def allowed(place: Path) -> tuple[str, ...]:
    """Output, cache, state; the terminal and the null device."""
    return (str(place), "/dev/null", "/dev/tty", "/dev/pts/", "/dev/ptmx", "/dev/shm/", "/proc/self/")


def test_65_a_session_audited_from_inside(tmp_path: Path) -> None:
    """What Python itself is asked to do; the processes of the analysis are its own interpreter."""
    log = tmp_path / "audit.log"
    session(tmp_path, program=("-c", AUDITED), AUDIT_LOG=str(log))
    lines = log.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "begun"
    assert not [line for line in lines if line.startswith(("net", "run"))]
    written = [line.partition(" ")[2] for line in lines if line.startswith("write")]
    assert any(one.endswith("out.md") or "briefing-tmp" in one for one in written)
    assert not [one for one in written if not one.startswith(allowed(tmp_path))]


CALLS = "trace=%network,execve,execveat,openat,creat"
TRACE = ("strace", "-f", "-qq", "-s", "300", "-e", CALLS)
WRITES = re.compile("O_WRONLY|O_RDWR|O_CREAT")
CALL = re.compile(r"^(?:\[pid +)?\d*\]? *(?P<name>\w+)\((?P<rest>.*)$")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_65_a_session_traced_from_outside(tmp_path: Path) -> None:
    log = tmp_path / "trace.log"
    if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    session(tmp_path, *TRACE, "-o", str(log), program=("-m", "briefing"))
    calls = [match for line in log.read_text("utf-8", "replace").splitlines() if (match := CALL.match(line))]
    names = {match["name"] for match in calls}
    assert names & {"openat"}
    sent = [one for one in calls if one["name"] in ("connect", "sendto", "sendmsg")]
    assert not [one.string for one in sent if reaches(one["rest"])]
    programs = {program(one["rest"]) for one in calls if one["name"] in ("execve", "execveat")}
    assert {os.path.realpath(one) for one in programs} == {os.path.realpath(sys.executable)}
    opened = [one["rest"] for one in calls if one["name"] in ("openat", "creat")]
    writing = [os.path.join(tmp_path, path_of(one)) for one in opened if WRITES.search(one)]  # noqa: PTH118
    assert any("analyses.sqlite" in one for one in writing)
    assert not [one for one in writing if not one.startswith(allowed(tmp_path))]


def reaches(rest: str) -> bool:
    """Whether it leaves the process family: pairs of sockets of our own have no address."""
    return "AF_INET" in rest or "sun_path" in rest or "AF_NETLINK" in rest


def program(rest: str) -> str:
    return rest.split('"')[1]


def path_of(rest: str) -> str:
    return rest.split('"')[1] if '"' in rest else rest


def test_65_the_audit_sees_what_it_looks_for(tmp_path: Path) -> None:
    log = tmp_path / "audit.log"
    net = "import socket; socket.getaddrinfo('127.0.0.1', 9)"
    acts = f"{net}; import subprocess; subprocess.run(['true']); open('x', 'w')"
    code = AUDITED.replace("from briefing.cli import main\nsys.exit(main(sys.argv[1:]))", acts)
    surroundings = {**os.environ, "AUDIT_LOG": str(log)}
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=surroundings, check=True, timeout=PATIENCE)
    kinds = {line.partition(" ")[0] for line in log.read_text(encoding="utf-8").splitlines()}
    assert kinds >= {"net", "run", "write"}
