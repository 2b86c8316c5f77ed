"""Workers never outlive who started them, and leave its terminal alone."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.analysis.workers import fitting, sizing
from tests.bundles import GOLD

ROOT = GOLD.parents[1]
STARTER = """
import os, sys
from briefing.analysis.workers import processes
if __name__ == "__main__":
    pool = processes(1)
    print(pool.submit(os.getpid).result(), flush=True)
    pool.submit(os.write, 2, b"noise of a library").result()
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the process under /proc")
def test_a_killed_parent_leaves_no_process_behind(tmp_path: Path) -> None:
    script = tmp_path / "starter.py"
    script.write_text(STARTER, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, env=_environment(), check=False
    )
    worker = Path("/proc") / run.stdout.strip()
    until = time.monotonic() + 10
    while worker.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not worker.exists()
    assert "noise" not in run.stderr


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_processes_are_as_many_as_cores_articles_and_memory_allow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sizing, "_cores", lambda: 8)
    monkeypatch.setattr(sizing, "_free", lambda: sizing.PROCESS_BYTES * 5)
    assert [fitting(count) for count in (1, 6, 7, 18, 19, 1000)] == [1, 1, 2, 3, 4, 5]
    assert fitting(1000, jobs=7) == 7
    assert fitting(3, jobs=7) == 3
    monkeypatch.setattr(sizing, "_free", lambda: 0)
    assert fitting(1000) == 1


def test_what_the_system_says_can_be_read() -> None:
    assert sizing._cores() >= 1
    assert sizing._free() > 1 << 20
