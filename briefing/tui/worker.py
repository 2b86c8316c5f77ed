"""The analysis beside the screen: a thread that only tells, the heavy work in processes of its own."""

import os
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING

from textual.message import Message

from briefing.errors import BriefingError
from briefing.model import Article, ArticleAnalysis, Briefing, Bundle, Corrections, Parameters
from briefing.store.state import corrected
from briefing.tui.messages import Analysed, Briefed, Failed, Finished, Progress, Read
from briefing.tui.ports import Analyser, Book, Loader

if TYPE_CHECKING:
    from concurrent.futures import Executor

__all__ = ["Job", "in_processes", "perform", "prepare", "stop"]

JOINED_EACH = 8
"""Bundles up to this size are joined after every article; larger ones when their number has doubled."""
MOST_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class Job:
    """What to do: from the files, or only the join again where the analyses are known."""

    load: Loader
    parameters: Parameters
    corrections: Corrections
    analyse: Analyser
    open_book: Callable[[Collection[str]], Book]
    bundle: Bundle | None = None
    analyses: tuple[ArticleAnalysis, ...] = ()
    """Of the bundle's articles, where nothing but parameters or corrections changed."""


def in_processes(
    articles: Sequence[Article], model: str, cancelled: Callable[[], bool]
) -> Iterator[tuple[int, ArticleAnalysis | Exception]]:
    """The article pass in fresh processes, so that the screen never waits."""
    from briefing.analysis.workers import analyse_all, processes  # noqa: PLC0415

    jobs = max(1, min(len(articles), os.cpu_count() or 1, MOST_PROCESSES))
    executor: Executor = processes(jobs)
    try:
        yield from analyse_all(articles, model, executor, cancelled)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def prepare() -> None:
    """Call before a job, from the thread of the screen.

    Starting processes hands standard error on, once; the screen has put something else in its place.
    """
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def stop() -> None:
    """End the processes of the article pass; what waits for them sees them broken."""
    from briefing.analysis.workers import stop as stop_processes  # noqa: PLC0415

    stop_processes()


def perform(job: Job, tell: Callable[[Message], object], cancelled: Callable[[], bool]) -> None:
    """Do the job; every outcome is told, nothing is raised."""
    try:
        if job.bundle is not None and job.analyses:
            tell(Progress("ranking…"))
            tell(Briefed(_join(job.bundle, job.analyses, job)))
        else:
            _all(job, tell, cancelled)
    except BriefingError as problem:
        tell(Failed(str(problem)))
    except Exception as problem:
        tell(Failed(f"the analysis stopped: {type(problem).__name__}"))
    finally:
        tell(Finished())


def _all(job: Job, tell: Callable[[Message], object], cancelled: Callable[[], bool]) -> None:
    from briefing.analysis.pipeline import skim  # noqa: PLC0415

    tell(Progress("reading files…"))
    bundle = job.load()
    book = job.open_book([article.text_sha256 for article in bundle.articles])
    work = book.read()
    tell(Read(bundle, book, work))
    job = replace(job, corrections=work.corrections)
    analyses = [skim(article) for article in bundle.articles]
    tell(Briefed(_early(corrected(bundle, job.corrections), analyses, job.parameters)))
    count = len(bundle.articles)
    tell(Progress(_reading(0, count)))
    done = 0
    dated = corrected(bundle, job.corrections).articles
    for index, outcome in job.analyse(dated, job.parameters.model, cancelled):
        if cancelled():
            break
        done += 1
        if isinstance(outcome, Exception):
            tell(Failed(f"{bundle.articles[index].label}: not analysed ({_reason(outcome)})"))
            continue
        analyses[index] = outcome
        if done < count and (count <= JOINED_EACH or done & (done - 1) == 0):
            tell(Briefed(_join(bundle, analyses, job)))
        tell(Progress(_reading(done, count)))
    if not cancelled() and done:
        tell(Analysed(tuple(analyses)))
        tell(Briefed(_join(bundle, analyses, job)))


def _early(bundle: Bundle, analyses: Sequence[ArticleAnalysis], parameters: Parameters) -> Briefing:
    """Sources and, where it needs no actors, the summary: all that sentences alone can tell."""
    from briefing.analysis.bundle import duplicates, summary  # noqa: PLC0415
    from briefing.analysis.bundle.reports import Report  # noqa: PLC0415

    reports = tuple(Report(article, one) for article, one in zip(bundle.articles, analyses, strict=True))
    copies = duplicates.find(reports)
    return Briefing(
        parameters=parameters,
        articles=bundle.articles,
        sentences={report.id: report.analysis.sentences for report in reports},
        ranking=() if parameters.actor else summary.rank(reports, parameters, copies),
        duplicates=copies,
        skipped=bundle.skipped,
        warnings=bundle.warnings,
    )


def _join(bundle: Bundle, analyses: Sequence[ArticleAnalysis], job: Job) -> Briefing:
    from briefing.analysis.pipeline import join  # noqa: PLC0415

    return join(corrected(bundle, job.corrections), analyses, job.parameters, job.corrections)


def _reading(done: int, count: int) -> str:
    return f"analysed {done}/{count} · esc cancels"


def _reason(problem: Exception) -> str:
    return str(problem) if isinstance(problem, BriefingError) else type(problem).__name__
