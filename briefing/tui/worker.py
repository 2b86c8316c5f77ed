"""The analysis beside the screen: a thread that only tells; what is large has a process of its own."""

import sys
from collections.abc import Callable, Collection
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from multiprocessing import resource_tracker

from textual.message import Message

from briefing.errors import BriefingError
from briefing.model import Briefing, Bundle, Corrections, Parameters
from briefing.tui import steps
from briefing.tui.messages import Analysed, Briefed, Failed, Finished, Progress, Read
from briefing.tui.ports import Analyser, Book, Loader
from briefing.tui.steps import Kept, Problem, Step, Task

__all__ = ["Job", "perform", "prepare", "stop"]

Tell = Callable[[Message], object]


@dataclass(frozen=True, slots=True)
class Job:
    """What to do: from the files, or only the join again where the analyses are known."""

    load: Loader
    parameters: Parameters
    corrections: Corrections
    analyse: Analyser
    open_book: Callable[[Collection[str]], Book]
    bundle: Bundle | None = None
    sealed: bytes = b""
    """Analyses of the bundle's articles, where nothing but parameters or corrections changed."""


def prepare() -> None:
    """Call before a job, from the thread of the screen.

    Starting processes hands standard error on, once; the screen has put something else in its place.
    """
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def stop() -> None:
    """End all processes of the analysis; what waits for them sees them broken."""
    from briefing.analysis.workers import stop as stop_processes  # noqa: PLC0415

    stop_processes()


def perform(job: Job, tell: Tell, cancelled: Callable[[], bool]) -> None:
    """Do the job; every outcome is told, nothing is raised."""
    try:
        if job.bundle is not None and job.sealed:
            _carry_out(
                Task(job.bundle, job.parameters, job.corrections, job.analyse, job.sealed), tell, cancelled
            )
        else:
            _from_files(job, tell, cancelled)
    except BriefingError as problem:
        if not cancelled():
            tell(Failed(str(problem)))
    except Exception as problem:
        tell(Failed(f"the analysis stopped: {type(problem).__name__}"))
    finally:
        tell(Finished())


def _from_files(job: Job, tell: Tell, cancelled: Callable[[], bool]) -> None:
    tell(Progress("reading files…"))
    bundle = job.load()
    book = job.open_book([article.text_sha256 for article in bundle.articles])
    work = book.read()
    tell(Read(bundle, book, work))
    _carry_out(Task(bundle, job.parameters, work.corrections, job.analyse), tell, cancelled)


def _carry_out(task: Task, tell: Tell, cancelled: Callable[[], bool]) -> None:
    """In this thread, or in a process that gives the screen the interpreter and its memory to itself."""
    if task.quick:
        steps.perform(lambda step: tell(_message(step)), task, cancelled)
        return
    from briefing.analysis.workers import beside  # noqa: PLC0415 - for large bundles only

    dated = task.dated
    if not task.sealed:
        tell(Briefed(Briefing(task.parameters, dated.articles, {}, (), skipped=dated.skipped)))
    for step in beside(steps.compactly, task):
        if cancelled():
            break
        tell(_message(replace(step, articles=dated.articles) if isinstance(step, Briefing) else step))


def _message(step: Step) -> Message:
    match step:
        case Briefing():
            return Briefed(step)
        case Kept():
            return Analysed(step.sealed)
        case Problem():
            return Failed(step.text)
        case _:
            return Progress(step)
