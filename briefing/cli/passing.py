"""The article pass of a command: from the cache, in this process, in others, or on a cluster."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children

from briefing.analysis import workers
from briefing.cli.streams import say
from briefing.config import Config
from briefing.errors import UsageError
from briefing.model import Article, ArticleAnalysis, Bundle
from briefing.store.cache import AnalysisCache

__all__ = ["analyse", "each", "kept_first"]

Outcomes = Iterator[tuple[int, ArticleAnalysis | Exception]]
"""(index of the article, its analysis or what went wrong), in order of completion."""
Compute = Callable[[Sequence[Article]], Outcomes]

HANDFUL = 6
"""Articles analysed in this process; from more on, starting others (about 2 s each for the language model)
pays for itself. To be measured again when the article pass changes its speed: time `briefing export` of
5 to 10 articles with both."""


def analyse(bundle: Bundle, config: Config) -> list[ArticleAnalysis]:
    """The analyses in the bundle's order; what went wrong with one article is raised."""
    found: dict[int, ArticleAnalysis] = {}
    for index, outcome in each(bundle, config):
        if isinstance(outcome, Exception):
            raise outcome
        found[index] = outcome
    return [found[index] for index in range(len(bundle.articles))]


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
    jobs = min(config.jobs or os.cpu_count() or 1, len(articles))
    if scheduler is None and (len(articles) <= HANDFUL or jobs == 1 or not _can_spawn()):
        for at, article in enumerate(articles):
            yield at, workers.analyse_one(article, config.model)
        return
    with _executor(jobs, scheduler) as executor:
        yield from workers.analyse_all(articles, config.model, executor)


@contextmanager
def _executor(jobs: int, scheduler: str | None) -> Iterator[Executor]:
    """Processes of our own or a cluster's; an interruption does not wait for a long text to be finished."""
    executor, close = _cluster(scheduler) if scheduler else (workers.processes(jobs), lambda: None)
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        for child in active_children():
            child.terminate()
        raise
    else:
        executor.shutdown()
    finally:
        close()


def _cluster(address: str) -> tuple[Executor, Callable[[], None]]:
    try:
        from distributed import Client  # type: ignore[import-not-found] # noqa: PLC0415
    except ImportError:
        raise UsageError("--scheduler needs dask: pip install distributed") from None
    try:
        client = Client(address, timeout="10s")
    except (OSError, ValueError) as problem:
        raise UsageError(f"--scheduler {address}: {type(problem).__name__}") from None
    return client.get_executor(), client.close


def _can_spawn() -> bool:
    """A fresh process imports the main module again: it must have a file (not so under `python -`)."""
    main = sys.modules.get("__main__")
    return getattr(main, "__spec__", None) is not None or bool(getattr(main, "__file__", None))
