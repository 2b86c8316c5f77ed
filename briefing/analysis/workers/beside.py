"""One long piece of work in a process of its own: what it tells comes here as it is told."""

import signal
import sys
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import FrameType
from typing import Any, NoReturn

from briefing.analysis.workers.processes import begin, stop
from briefing.errors import WorkerLost

__all__ = ["Tell", "Work", "beside"]

Tell = Callable[[Any], None]
Work = Callable[..., None]
"""`work(tell, *arguments)`; itself, its arguments and what it tells have to be picklable."""


def beside(work: Work, *arguments: object) -> Iterator[Any]:
    """What the work tells, piece by piece.

    The iterator, once it is closed, takes the process with it. Raises WorkerLost where the process ends
    before the work does: ended from outside, or because the work raised.
    """
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(there, work, arguments))
    process.start()
    there.close()
    ended = False
    try:
        while (told := _received(here)) is not None:
            yield told[0]
        ended = True
    finally:
        if not ended:
            process.terminate()
        here.close()


def _received(connection: Connection) -> tuple[Any] | None:
    """The next piece, None at the end."""
    try:
        told: tuple[Any] | None = connection.recv()
    except (EOFError, OSError):
        raise WorkerLost from None
    return told


def _work(connection: Connection, work: Work, arguments: tuple[object, ...]) -> None:
    begin()
    signal.signal(signal.SIGTERM, _leave)
    work(lambda piece: connection.send((piece,)), *arguments)
    connection.send(None)


def _leave(_: int, __: FrameType | None) -> NoReturn:
    """End in order: what a killed process leaves behind is complained about on the screen's terminal."""
    stop()
    sys.exit(1)
