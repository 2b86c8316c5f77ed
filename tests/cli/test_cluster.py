"""The article pass on a cluster of two workers, one of which is killed midway."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.command import ROOT, SEEDS

pytest.importorskip("distributed", reason="the extra `dask` is not installed")
pytestmark = pytest.mark.slow

PATIENCE = 120.0
"""Seconds for anything at all: a limit for a hang, not a measure."""
COPIES = 12


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Starts Python programs that end with the test."""
    running: list[subprocess.Popen[str]] = []
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "BRIEFING_HOME": str(tmp_path / "home")}

    def start(*arguments: str) -> "subprocess.Popen[str]":
        program = [sys.executable, "-m", *arguments]
        running.append(
            subprocess.Popen(program, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True)
        )
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()


def test_a_worker_that_is_killed_costs_nothing(
    started: Callable[..., "subprocess.Popen[str]"], tmp_path: Path
) -> None:
    texts = tmp_path / "texts"
    for number in range(COPIES):
        shutil.copytree(SEEDS, texts / str(number))
        for path in (texts / str(number)).iterdir():
            path.write_text(
                f"{path.read_text(encoding='utf-8')}\nThis is number {number}.\n", encoding="utf-8"
            )
    told = tmp_path / "scheduler.json"
    started(
        "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
        "--no-show", "--scheduler-file", str(told),
    )  # fmt: skip
    _until(told.exists)
    workers = [
        started(
            "distributed.cli.dask_worker", "--scheduler-file", str(told), "--no-nanny", "--nthreads", "1",
            "--no-dashboard", "--local-directory", str(tmp_path / name),
        )
        for name in ("one", "two")
    ]  # fmt: skip
    run = started("briefing", "index", str(texts), "--scheduler", _address(told))
    cache = tmp_path / "home" / "cache" / "analyses.sqlite"
    _until(lambda: _kept(cache) > 2)
    workers[0].send_signal(signal.SIGKILL)
    _, err = run.communicate(timeout=PATIENCE)
    assert f"indexed {2 * COPIES} of {2 * COPIES} articles" in err
    assert run.returncode == 0
    assert _kept(cache) == 2 * COPIES


def _address(told: Path) -> str:
    import json

    return str(json.loads(told.read_text(encoding="utf-8"))["address"])


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def _kept(cache: Path) -> int:
    if not cache.exists():
        return 0
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(cache)) as database:
        count: int = database.execute("SELECT count(*) FROM analyses").fetchone()[0]
        return count
    return 0
