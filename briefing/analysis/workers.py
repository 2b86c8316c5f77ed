"""The article pass through any executor: results as they finish, never more in flight than needed."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context

from briefing.model import Article, ArticleAnalysis

__all__ = ["analyse_all", "processes"]

IN_FLIGHT = 8
"""Articles handed out and not yet back: enough to keep a few processes busy, few enough to cancel at once."""


def processes(jobs: int) -> Executor:
    """An executor of `jobs` fresh processes: the model is loaded there, never in the caller."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal's job; only the one that started the others answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def analyse_all(
    articles: Sequence[Article], model: str, executor: Executor, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[int, ArticleAnalysis | Exception]]:
    """(index, analysis or what went wrong) of every article, in order of completion."""
    waiting: dict[Future[ArticleAnalysis], int] = {}
    following = iter(enumerate(articles))
    exhausted = False
    while not cancelled():
        while not exhausted and len(waiting) < IN_FLIGHT:
            index, article = next(following, (-1, None))
            if article is None:
                exhausted = True
            else:
                waiting[executor.submit(analyse_one, article, model)] = index
        if not waiting:
            return
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            problem = future.exception()
            yield waiting.pop(future), problem if isinstance(problem, Exception) else future.result()
    for future in waiting:
        future.cancel()


def analyse_one(article: Article, model: str) -> ArticleAnalysis:
    """One article, in whatever process this runs; loads the model there once."""
    from briefing.analysis.article.syntax import load_parser
    from briefing.analysis.pipeline import analyse

    return analyse(article, load_parser(model))
