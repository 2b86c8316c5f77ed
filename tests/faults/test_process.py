"""Faults 61, 62, 63 and 65: failing work, scarce resources, a broken model, what is touched."""

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from briefing.errors import Exit
from tests.cli.command import ROOT, SEEDS, briefing

AUDITED = """
import os, sys
allowed = [os.path.realpath(one) for one in sys.argv[1].split(os.pathsep)]
def hook(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
        raise SystemExit(f"{event} {arguments}")
    if event.startswith(("os.exec", "os.posix_spawn", "os.fork")):
        raise SystemExit(f"{event}")
    if event == "open" and isinstance(arguments[0], (str, bytes)) and isinstance(arguments[2], int):
        path = os.path.realpath(os.fsdecode(arguments[0]))
        if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and not path.startswith(tuple(allowed)):
            raise SystemExit(f"wrote {path}")
sys.addaudithook(hook)
from briefing.cli import main
sys.exit(main(sys.argv[2:]))
"""
LIMITED = """
import resource, sys
resource.setrlimit(getattr(resource, sys.argv[1]), (int(sys.argv[2]),) * 2)
from briefing.cli import main
sys.exit(main(sys.argv[3:]))
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


def test_an_article_whose_analysis_fails_is_told_and_the_rest_is_exported(tmp_path: Path) -> None:
    from briefing.analysis import workers

    real = workers.analyse_one
    done: list[int] = []

    def second_fails(*arguments: object) -> object:
        done.append(1)
        if len(done) == 2:
            raise ZeroDivisionError("text of the article")
        return real(*arguments)  # type: ignore[arg-type]

    with patch("briefing.analysis.workers.analyse_one", side_effect=second_fails):
        ran = briefing("export", SEEDS, "-f", "json")
    assert ran.code == Exit.SKIPPED
    assert "not analysed: ZeroDivisionError" in ran.err
    assert "text of the article" not in ran.err
    assert "not analysed: ZeroDivisionError" in ran.out
    assert '"quotes": [' in ran.out


@pytest.mark.parametrize(
    ("limit", "value"), [("RLIMIT_AS", 400 << 20), ("RLIMIT_NOFILE", 32), ("RLIMIT_FSIZE", 0)]
)
def test_scarce_resources_end_in_an_answer_or_one_line(limit: str, value: int) -> None:
    ran = _python(LIMITED, limit, str(value), "export", str(SEEDS), "-f", "json")
    assert "Traceback" not in ran.stderr
    assert ran.returncode in (Exit.OK, Exit.SKIPPED, Exit.BAD_DATA, Exit.INTERNAL, Exit.IO)
    assert ran.returncode == Exit.OK or len(ran.stderr.splitlines()) == 1, ran.stderr


def test_too_little_address_space_is_told_before_a_library_ends_the_process() -> None:
    ran = _python(LIMITED, "RLIMIT_AS", str(400 << 20), "export", str(SEEDS), "-f", "json")
    assert (ran.returncode, ran.stdout) == (Exit.INTERNAL, "")
    assert "ulimit -v" in ran.stderr


def test_without_processes_the_work_is_done_in_this_one() -> None:
    with patch("briefing.analysis.workers.processes", side_effect=OSError("no semaphores")):
        assert briefing("index", SEEDS, "--jobs", "2").code == Exit.OK


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_missing_language_pipeline_names_its_remedy(jobs: str) -> None:
    ran = briefing("index", SEEDS, "--jobs", jobs, "--model", "no_such_pipeline")
    assert ran.code == Exit.INTERNAL
    assert "pip install" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", [["export", "-f", "markdown"], ["index"], ["show"]])
def test_nothing_is_sent_started_or_written_elsewhere(command: list[str], tmp_path: Path) -> None:
    allowed = os.pathsep.join([str(tmp_path), os.devnull])
    ran = _python(AUDITED, allowed, command[0], str(SEEDS), *command[1:])
    assert (ran.returncode, ran.stderr.count("wrote")) == (Exit.OK, 0), ran.stderr


def test_the_tripwire_sees_what_it_looks_for(tmp_path: Path) -> None:
    ran = _python(AUDITED, os.devnull, "export", str(SEEDS), "-o", str(tmp_path / "out.md"))
    assert ran.returncode != Exit.OK
    assert "wrote" in ran.stderr


def _python(code: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120)
