"""One article's misfortune is its own: raising, killed and slow work through real and plain executors."""

import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from briefing.analysis.workers import analyse_all, processes
from briefing.analysis.workers.flow import IN_FLIGHT
from briefing.errors import ModelError, WorkerLost
from tests.analysis.workers.jobs import ANALYSIS, do_as_told, texts


@pytest.fixture
def pool() -> Iterator[Executor]:
    executor = processes(2)
    yield executor
    executor.shutdown(wait=False, cancel_futures=True)


def test_a_raising_article_is_reported_and_the_rest_goes_on() -> None:
    with ThreadPoolExecutor(2) as executor:
        found = dict(analyse_all(texts("a", "raise", "b"), "", executor, analyse=do_as_told))
    assert isinstance(found[1], ZeroDivisionError)
    assert found[0] == found[2] == ANALYSIS


def test_a_killed_process_costs_one_article_only(pool: Executor) -> None:
    bodies = [*"abcdefgh", "die", *"ijklmnop", "die", *"qrst"]
    found = dict(analyse_all(texts(*bodies), "", pool, analyse=do_as_told))
    assert len(found) == len(bodies)
    lost = [index for index, outcome in found.items() if outcome != ANALYSIS]
    assert sorted(lost) == [8, 17]
    assert all(isinstance(found[index], WorkerLost) for index in lost)


def test_every_article_comes_back_once(pool: Executor) -> None:
    found = [index for index, _ in analyse_all(texts(*["a"] * 500), "", pool, analyse=do_as_told)]
    assert sorted(found) == list(range(500))


def test_no_process_that_lives_ends_the_whole() -> None:
    with pytest.raises(WorkerLost):
        list(analyse_all(texts(*["a"] * 50), "", _Dead()))


def test_no_more_is_in_flight_than_keeps_the_workers_busy() -> None:
    executor = _Counting()
    for done, _ in enumerate(analyse_all(texts(*["a"] * 50), "", executor, analyse=do_as_told), 1):
        assert executor.handed_out - done <= IN_FLIGHT
    assert executor.handed_out == 50


def test_a_cancelled_run_ends_at_once() -> None:
    asked = iter([False, False, True])
    executor = ThreadPoolExecutor(1)
    start = time.monotonic()
    run = analyse_all(texts(*["slow"] * 50), "", executor, lambda: next(asked, True), do_as_told)
    assert len(list(run)) <= 1
    executor.shutdown(cancel_futures=True)
    assert time.monotonic() - start < 3


def test_an_error_of_the_pipeline_survives_the_way_from_another_process(pool: Executor) -> None:
    [(_, outcome)] = analyse_all(texts("a"), "no_such_pipeline", pool)
    assert isinstance(outcome, ModelError)
    assert "no_such_pipeline" in str(outcome)
    assert "pip install" in str(outcome)


class _Dead(Executor):
    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":  # noqa: ARG002
        future: Future[Any] = Future()
        future.set_exception(BrokenProcessPool())
        return future


class _Counting(Executor):
    def __init__(self) -> None:
        self.handed_out = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        self.handed_out += 1
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future
