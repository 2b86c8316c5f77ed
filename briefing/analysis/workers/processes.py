"""Processes of our own. The model is loaded there, never in the caller."""

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from typing import Any, ParamSpec, TypeVar
from weakref import WeakSet

__all__ = ["Processes", "begin", "processes", "stop"]

P = ParamSpec("P")
T = TypeVar("T")

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""One thread of linear algebra a process: the processes fill the cores already."""


class Processes(Executor):
    """`jobs` fresh processes; when one dies, all are replaced at the next submission."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.stopped = False
        self._pool = self._fresh()
        _living.add(self)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Hand out one call. Raises BrokenProcessPool after `stop`."""
        try:
            return self._pool.submit(fn, *args, **kwargs)
        except BrokenProcessPool:
            if self.stopped:
                raise
            self._pool.shutdown(wait=False)
            self._pool = self._fresh()
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes when they have done what they are doing."""
        self.stopped = True
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _fresh(self) -> ProcessPoolExecutor:
        """All processes at once: one that is started while another dies would be forgotten by the pool."""
        pool = ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn"), initializer=begin)
        for _ in range(self.jobs):
            pool.submit(os.getpid)
        return pool


_living: "WeakSet[Processes]" = WeakSet()


def processes(jobs: int) -> Processes:
    """An executor of `jobs` processes. Raises OSError or ImportError where the system has none to give."""
    return Processes(jobs)


def stop() -> None:
    """End all processes now, in the middle of what they do, and start none in their place."""
    for executor in list(_living):
        executor.stopped = True
    for child in active_children():
        child.terminate()


def begin() -> None:
    """What every worker does first: be quiet, leave ctrl+c to the parent, and never outlive it."""
    for name in THREADS:
        os.environ.setdefault(name, "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent: Any = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
