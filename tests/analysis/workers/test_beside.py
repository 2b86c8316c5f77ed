"""Work in a process of its own is told piece by piece, and neither side outlives the other."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.analysis.workers import beside
from briefing.errors import WorkerLost


def count_to(tell: Callable[[object], None], last: int) -> None:
    for number in range(1, last + 1):
        tell((number, os.getpid()))


def tell_and_die(tell: Callable[[object], None]) -> None:
    tell("last words")
    os.kill(os.getpid(), signal.SIGKILL)


def tell_and_raise(tell: Callable[[object], None]) -> None:
    tell("last words")
    raise ZeroDivisionError


def tell_and_sleep(tell: Callable[[object], None]) -> None:
    tell(os.getpid())
    time.sleep(60)


def test_what_the_work_tells_arrives_in_order_from_another_process() -> None:
    found = list(beside(count_to, 3))
    assert [number for number, _ in found] == [1, 2, 3]
    assert {process for _, process in found}.isdisjoint({os.getpid()})


@pytest.mark.parametrize("work", [tell_and_die, tell_and_raise])
def test_a_process_that_ends_too_early_is_lost_not_waited_for(work: Callable[..., None]) -> None:
    run = beside(work)
    assert next(run) == "last words"
    with pytest.raises(WorkerLost):
        next(run)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the process under /proc")
def test_closing_the_iterator_ends_the_process() -> None:
    run = beside(tell_and_sleep)
    process = Path("/proc") / str(next(run))
    run.close()  # type: ignore[attr-defined]
    until = time.monotonic() + 10
    while _lives(process) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _lives(process)


def _lives(process: Path) -> bool:
    try:
        return ") Z " not in (process / "stat").read_text(encoding="utf-8")
    except OSError:
        return False
