"""What is told on the way from articles to a briefing, and how often they are joined."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from textual.message import Message

from briefing.analysis import workers
from briefing.analysis.pipeline import skim
from briefing.errors import ModelError
from briefing.model import Article, Briefing, Bundle, Corrections, Parameters
from briefing.tui import steps
from briefing.tui.messages import Analysed, Briefed, Finished, Progress, Read
from briefing.tui.ports import Analyser, Compute, Forgetful, Outcomes
from briefing.tui.steps import Kept, Problem, Step, Task, computed
from briefing.tui.worker import Job, perform
from tests.analysis.reports import article_of

LARGE = 50
"""Articles that are worth another process."""


def bundle(count: int) -> Bundle:
    return Bundle(tuple(article_of(f"The minister spoke {one} times.", f"a{one}") for one in range(count)))


def all_kept(articles: Sequence[Article], _: str, __: Compute) -> Outcomes:
    yield from ((index, skim(article)) for index, article in enumerate(articles))


def half_kept(articles: Sequence[Article], _: str, compute: Compute) -> Outcomes:
    half = len(articles) // 2
    yield from ((index, skim(article)) for index, article in enumerate(articles[:half]))
    yield from ((half + index, outcome) for index, outcome in compute(articles[half:]))


def all_failed(articles: Sequence[Article], model: str, _: Compute) -> Outcomes:
    yield from ((index, ModelError(model, "x")) for index, _ in enumerate(articles))


def told(count: int, analyse: Analyser, sealed: bytes = b"") -> list[Step]:
    found: list[Step] = []
    steps.perform(found.append, Task(bundle(count), Parameters(), Corrections(), analyse, sealed))
    return found


def briefings(found: list[Step]) -> list[Briefing]:
    return [step for step in found if isinstance(step, Briefing)]


@pytest.fixture(autouse=True)
def without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The article pass without a language model and in this process."""

    def skimmed(articles: Sequence[Article], *_: object) -> Outcomes:
        yield from ((index, skim(article)) for index, article in enumerate(articles))

    monkeypatch.setattr(workers, "analyse_all", skimmed)
    monkeypatch.setattr(workers, "processes", lambda _: ThreadPoolExecutor(1))


def test_a_large_warm_start_is_joined_once() -> None:
    assert len(briefings(told(LARGE, all_kept))) == 1


def test_a_cold_bundle_shows_its_sentences_first_and_is_joined_as_its_articles_double() -> None:
    first, *joined = briefings(told(LARGE, computed))
    assert first.ranking
    assert not first.quotes
    assert len(joined) == 7  # after 1, 2, 4, 8, 16, 32 and all 50


def test_what_was_kept_is_shown_at_once_where_something_is_missing() -> None:
    kept, *joined = briefings(told(LARGE, half_kept))
    assert len(kept.sentences) == LARGE
    assert len(joined) == 1


def test_a_handful_is_joined_after_every_article() -> None:
    assert len(briefings(told(5, computed))) == 1 + 5


def test_the_sealed_analyses_are_joined_again_without_the_articles_being_analysed() -> None:
    [sealed] = [step.sealed for step in told(3, computed) if isinstance(step, Kept)]
    again = told(3, all_failed, sealed)
    assert briefings(again) == briefings(told(3, computed))[-1:]
    assert not [step for step in again if isinstance(step, Problem)]


def test_an_article_that_cannot_be_analysed_is_told_and_keeps_its_sentences() -> None:
    found = told(2, all_failed)
    labels = [step.text[:2] for step in found if isinstance(step, Problem)]
    assert labels == ["a0", "a1"]
    assert all(briefings(found)[-1].sentences.values())


def test_a_cancelled_pass_joins_nothing_more() -> None:
    found: list[Step] = []
    asked = iter([False, True])
    task = Task(bundle(LARGE), Parameters(), Corrections(), all_kept)
    steps.perform(found.append, task, lambda: next(asked, True))
    assert not briefings(found)


def test_a_large_bundle_is_joined_in_another_process_and_gets_its_articles_back() -> None:
    large = bundle(LARGE)
    found: list[Message] = []
    job = Job(lambda: large, Parameters(), Corrections(), all_kept, Forgetful)
    perform(job, found.append, lambda: False)
    assert [type(message) for message in found if not isinstance(message, Progress)] == [
        Read,
        Briefed,
        Analysed,
        Briefed,
        Finished,
    ]
    sources, last = [message.briefing for message in found if isinstance(message, Briefed)]
    assert sources.articles == last.articles == large.articles
    assert last == briefings(told(LARGE, all_kept))[-1]
