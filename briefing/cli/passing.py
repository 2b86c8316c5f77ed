"""The article pass of a command: from the cache, in this process, in others, or on a cluster."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Any

from briefing.analysis import workers
from briefing.analysis.pipeline import skim
from briefing.cli.streams import say
from briefing.config import Config
from briefing.errors import BriefingError, ModelError, UsageError
from briefing.model import Article, ArticleAnalysis, Bundle, Skipped
from briefing.store.cache import AnalysisCache

__all__ = ["analyse", "each", "kept_first", "reason"]

Outcomes = Iterator[tuple[int, ArticleAnalysis | Exception]]
"""(index of the article, its analysis or what went wrong), in order of completion."""
Compute = Callable[[Sequence[Article]], Outcomes]
CLUSTER_PATIENCE = "10s"
"""How long to wait for a scheduler to answer."""
Hands = tuple[Executor, Callable[[], None]]
"""An executor and what to close after it."""


def analyse(bundle: Bundle, config: Config) -> tuple[Bundle, list[ArticleAnalysis]]:
    """The analyses in the bundle's order.

    Of an article that cannot be analysed the sentences are left, and it is told among what was skipped.
    Raises ModelError where the language pipeline is what is wrong.
    """
    found: dict[int, ArticleAnalysis] = {}
    skipped: list[Skipped] = []
    for index, outcome in each(bundle, config):
        article = bundle.articles[index]
        if isinstance(outcome, ArticleAnalysis):
            found[index] = outcome
        elif isinstance(outcome, ModelError):
            raise outcome
        else:
            skipped.append(Skipped(article.path, f"not analysed: {reason(outcome)}"))
            say(f"{article.path}: {skipped[-1].reason}")
            found[index] = skim(article)
    return (
        replace(bundle, skipped=(*bundle.skipped, *sorted(skipped, key=lambda one: one.path))),
        [found[index] for index in range(len(bundle.articles))],
    )


def reason(problem: Exception) -> str:
    """What to tell of it: an unexpected error's message may hold article text and stays out."""
    return str(problem) if isinstance(problem, BriefingError) else type(problem).__name__


def each(bundle: Bundle, config: Config, scheduler: str | None = None) -> Outcomes:
    """What became of every article, as it is there; what is wrong with the cache is told."""
    compute = partial(_compute, config=config, scheduler=scheduler)
    if not config.cache:
        return compute(bundle.articles)
    return kept_first(bundle.articles, config.model, compute, say)


def kept_first(
    articles: Sequence[Article], model: str, compute: Compute, tell: Callable[[str], None]
) -> Outcomes:
    """What the cache holds comes first; the rest is computed and kept, article by article."""
    with AnalysisCache(model) as cache:
        missing: list[int] = []
        for index, article in enumerate(articles):
            kept = cache.get(article)
            if kept is None:
                missing.append(index)
            else:
                yield index, kept
        for at, outcome in compute([articles[index] for index in missing]) if missing else ():
            if isinstance(outcome, ArticleAnalysis):
                cache.put(articles[missing[at]], outcome)
            yield missing[at], outcome
    for warning in dict.fromkeys(cache.warnings):
        tell(warning)


def _compute(articles: Sequence[Article], config: Config, scheduler: str | None) -> Outcomes:
    jobs = workers.fitting(len(articles), config.jobs)
    executor = _cluster(scheduler) if scheduler else _processes(jobs)
    if executor is None:
        yield from _here(articles, config.model)
        return
    with _ending(*executor) as hands:
        yield from workers.analyse_all(articles, config.model, hands)


def _processes(jobs: int) -> Hands | None:
    """Other processes; None where one is enough or the system gives no more."""
    if jobs == 1 or not _can_spawn():
        return None
    try:
        return workers.processes(jobs), lambda: None
    except (OSError, ImportError, NotImplementedError):
        return None


def _here(articles: Sequence[Article], model: str) -> Outcomes:
    for at, article in enumerate(articles):
        try:
            yield at, workers.analyse_one(article, model)
        except Exception as problem:
            yield at, problem


@contextmanager
def _ending(executor: Executor, close: Callable[[], None]) -> Iterator[Executor]:
    """The executor, shut down at the end; an interruption does not wait for a long text to be finished."""
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        workers.stop()
        raise
    else:
        executor.shutdown()
    finally:
        close()


def _cluster(address: str) -> Hands:
    try:
        cluster: Any = import_module("distributed")
    except ImportError:
        raise UsageError("--scheduler needs dask: pip install distributed") from None
    try:
        client = cluster.Client(address, timeout=CLUSTER_PATIENCE)
    except (OSError, ValueError) as problem:
        raise UsageError(f"--scheduler {address}: {type(problem).__name__}") from None
    return client.get_executor(), client.close


def _can_spawn() -> bool:
    """A fresh process imports the main module again: it must have a file (not so under `python -`)."""
    main = sys.modules.get("__main__")
    return getattr(main, "__spec__", None) is not None or bool(getattr(main, "__file__", None))
