"""What is done with a bundle once it is read, step by step, here or in another process. Nothing draws."""

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model import Article, ArticleAnalysis, Briefing, Bundle, Corrections, Parameters
from briefing.store.state import corrected
from briefing.tui.ports import Analyser, Compute, Outcomes

if TYPE_CHECKING:
    from concurrent.futures import Executor

__all__ = ["Kept", "Problem", "Step", "Task", "compactly", "computed", "perform"]

QUICK = 20
"""Up to this size the whole is joined beside the screen, in its own process, and the sentences are ranked
before anything is known about them: 0.5 s of bundle pass, which is what the start of a process takes."""
JOINED_EACH = 8
"""Bundles up to this size are joined after every article; larger ones when their number has doubled."""
MOST_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class Problem:
    """Something went wrong; the rest goes on."""

    text: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The article pass has come to its end: all it found, in as little room as it takes."""

    sealed: bytes


Step = str | Briefing | Kept | Problem
"""What is told: how far it is, a briefing, what to keep for joining again, what went wrong."""
Tell = Callable[[Step], object]


@dataclass(frozen=True, slots=True)
class Task:
    """What to do: everything, or only the join where the analyses are known."""

    bundle: Bundle
    parameters: Parameters
    corrections: Corrections
    analyse: Analyser
    sealed: bytes = b""
    """Analyses of the bundle's articles, as `Kept` told them."""

    @property
    def dated(self) -> Bundle:
        """The bundle with the outlets and dates that the reader set right."""
        return corrected(self.bundle, self.corrections)

    @property
    def quick(self) -> bool:
        """Whether it is not worth another process."""
        return len(self.bundle.articles) <= QUICK


def computed(articles: Sequence[Article], _: str, compute: Compute) -> Outcomes:
    """The analyser that keeps nothing."""
    return compute(articles)


def perform(tell: Tell, task: Task, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Do the task; every outcome is told, nothing is raised."""
    try:
        if task.sealed:
            tell("ranking…")
            tell(_join(task.dated, _unsealed(task.sealed), task))
        else:
            _Pass(tell, task, cancelled, task.dated).run()
    except BriefingError as problem:
        tell(Problem(str(problem)))
    except Exception as problem:
        tell(Problem(f"the analysis stopped: {type(problem).__name__}"))


def compactly(tell: Tell, task: Task) -> None:
    """The same from another process: a briefing comes without the articles, which the reader has."""
    perform(lambda step: tell(replace(step, articles=()) if isinstance(step, Briefing) else step), task)


@dataclass(slots=True)
class _Pass:
    """The article pass of a bundle, joined on the way."""

    tell: Tell
    task: Task
    cancelled: Callable[[], bool]
    bundle: Bundle
    analyses: list[ArticleAnalysis] = field(default_factory=list)
    done: int = 0
    joined: int = 0
    """How many articles were done when they were last joined."""
    computing: bool = False
    """Whether what was kept is through: before, the end is too near for joining on the way."""

    def run(self) -> None:
        """Analyse and join."""
        from briefing.analysis.pipeline import skim  # noqa: PLC0415 - while the screen is drawn

        articles = self.bundle.articles
        self.analyses = [skim(article) for article in articles]
        if self.task.quick:
            self.tell(_early(self.bundle, self.analyses, self.task.parameters))
        self._progress()
        for index, outcome in self.task.analyse(articles, self.task.parameters.model, self.compute):
            if self.cancelled():
                return
            self._take(index, outcome)
        if self.done and not self.cancelled():
            self.tell(Kept(_sealed(self.analyses)))
            self.tell(_join(self.bundle, self.analyses, self.task))

    def compute(self, missing: Sequence[Article]) -> Outcomes:
        """The article pass proper, in processes that start while something is told of what is known."""
        from briefing.analysis.workers import analyse_all  # noqa: PLC0415

        with _processes(len(missing)) as executor:
            if executor is None:
                yield from self._here(missing)
                return
            self.computing = True
            if self.done:
                self._join()
            elif not self.task.quick:
                self.tell(_early(self.bundle, self.analyses, self.task.parameters))
            yield from analyse_all(missing, self.task.parameters.model, executor, self.cancelled)

    def _here(self, missing: Sequence[Article]) -> Outcomes:
        """In this thread, where the system has no processes to give: slower, and the screen feels it."""
        from briefing.analysis.workers import analyse_one  # noqa: PLC0415

        for index, article in enumerate(missing):
            if self.cancelled():
                return
            try:
                yield index, analyse_one(article, self.task.parameters.model)
            except Exception as problem:
                yield index, problem

    def _take(self, index: int, outcome: ArticleAnalysis | Exception) -> None:
        self.done += 1
        if isinstance(outcome, Exception):
            label = self.bundle.articles[index].label
            self.tell(Problem(f"{label}: not analysed ({_reason(outcome)})"))
            return
        self.analyses[index] = outcome
        if self.computing and self.done < len(self.analyses) and self._due():
            self._join()
        self._progress()

    def _due(self) -> bool:
        """Whether to join on the way: as all doublings together cost what the last join costs."""
        return len(self.analyses) <= JOINED_EACH or self.done >= 2 * self.joined

    def _join(self) -> None:
        self.joined = self.done
        self.tell(_join(self.bundle, self.analyses, self.task))

    def _progress(self) -> None:
        self.tell(f"analysed {self.done}/{len(self.analyses)} · esc cancels")


@contextmanager
def _processes(articles: int) -> "Iterator[Executor | None]":
    """Some processes; None where the system gives none."""
    from briefing.analysis.workers import processes  # noqa: PLC0415

    try:
        executor = processes(max(1, min(articles, os.cpu_count() or 1, MOST_PROCESSES)))
    except (OSError, ImportError, NotImplementedError):
        yield None
        return
    try:
        yield executor
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


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


def _join(bundle: Bundle, analyses: Sequence[ArticleAnalysis], task: Task) -> Briefing:
    from briefing.analysis.pipeline import join  # noqa: PLC0415

    return join(bundle, analyses, task.parameters, task.corrections)


def _sealed(analyses: Sequence[ArticleAnalysis]) -> bytes:
    return pickle.dumps(tuple(analyses), pickle.HIGHEST_PROTOCOL)


def _unsealed(sealed: bytes) -> tuple[ArticleAnalysis, ...]:
    """Never from a file: the bytes have been nowhere but in our own processes."""
    analyses: tuple[ArticleAnalysis, ...] = pickle.loads(sealed)  # noqa: S301
    return analyses


def _reason(problem: Exception) -> str:
    return str(problem) if isinstance(problem, BriefingError) else type(problem).__name__
