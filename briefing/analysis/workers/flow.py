"""Results as they finish; no more in flight than keeps the workers busy; no article takes others with it."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, field

from briefing.analysis.workers.one import analyse_one
from briefing.errors import WorkerLost
from briefing.model import Article, ArticleAnalysis

__all__ = ["IN_FLIGHT", "Outcome", "analyse_all"]

Outcome = ArticleAnalysis | Exception
Analyse = Callable[[Article, str], ArticleAnalysis]

IN_FLIGHT = 8
"""Articles handed out and not yet back. A choice, not tuned: two for each of four processes, so that none
waits for the next, and few enough that a cancelled run ends at once. Machines with more cores than eight
leave some of them without work. Time `briefing index --no-cache DIR` with other values to tune it."""
PATIENCE = 0.1
"""Seconds after which a wait looks whether it was cancelled."""
MOST_LOST = 8
"""Processes that die one after the other, nothing done in between: then it is not for the articles' sake."""


def analyse_all(
    articles: Sequence[Article],
    model: str,
    executor: Executor,
    cancelled: Callable[[], bool] = lambda: False,
    analyse: Analyse = analyse_one,
) -> Iterator[tuple[int, Outcome]]:
    """(index, analysis or what went wrong) of every article, in order of completion.

    When a process dies, all that was in flight is lost with it: those articles are tried again one by one,
    and the one that takes its process down a second time is reported as WorkerLost.

    What is in flight when this is cancelled or left stays with the executor, for its owner to shut down.
    Raises WorkerLost where no process lives long enough to do anything.
    """
    flow = _Flow(articles, model, executor, analyse)
    while not cancelled() and flow.fill():
        yield from flow.finished()


@dataclass(slots=True)
class _Flow:
    articles: Sequence[Article]
    model: str
    executor: Executor
    analyse: Analyse
    following: int = 0
    """The next article to hand out."""
    suspects: deque[int] = field(default_factory=deque)
    """Articles that were in flight when a process died."""
    waiting: dict["Future[ArticleAnalysis]", int] = field(default_factory=dict)
    alone: bool = False
    """Whether what is in flight is one suspect."""
    lost: int = 0
    """Processes lost since the last article came back."""

    def fill(self) -> bool:
        """Hand out what fits; False when nothing is left."""
        if self.suspects:
            if not self.waiting:
                self._submit(self.suspects.popleft())
                self.alone = True
            return True
        if self.alone and self.waiting:
            return True
        self.alone = False
        while self.following < len(self.articles) and len(self.waiting) < IN_FLIGHT:
            self.following += 1
            self._submit(self.following - 1)
        return bool(self.waiting)

    def _submit(self, index: int) -> None:
        self.waiting[self.executor.submit(self.analyse, self.articles[index], self.model)] = index

    def finished(self) -> Iterator[tuple[int, Outcome]]:
        """What has come back; nothing when nothing came for a while."""
        done, _ = wait(self.waiting, timeout=PATIENCE, return_when=FIRST_COMPLETED)
        if any(isinstance(future.exception(), BrokenExecutor) for future in done):
            done = set(self.waiting)  # whatever was in flight is lost, also what the pool forgets to tell of
        for future in sorted(done, key=self.waiting.__getitem__):
            index = self.waiting.pop(future)
            problem = future.exception() if future.done() else BrokenExecutor()
            if not isinstance(problem, BrokenExecutor):
                self.lost = 0
                yield index, problem if isinstance(problem, Exception) else future.result()
            elif self.alone:
                yield index, self._loss()
            else:
                self.suspects.append(index)

    def _loss(self) -> WorkerLost:
        self.lost += 1
        if self.lost == MOST_LOST:
            raise WorkerLost
        return WorkerLost()
