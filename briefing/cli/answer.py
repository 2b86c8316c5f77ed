"""From paths to a Briefing: what opening, export, show and index have in common."""

import os
import sys
from argparse import Namespace
from dataclasses import dataclass, replace

from briefing.analysis import pipeline, workers
from briefing.cli.streams import say
from briefing.config import Config, load_config
from briefing.errors import Exit
from briefing.model import ArticleAnalysis, Briefing, Bundle, Parameters, Work
from briefing.reading import load
from briefing.reading.limits import MEGABYTE, Limits
from briefing.store.state import Notebook, corrected

__all__ = ["Answer", "analyse", "answer", "configured", "limits", "own_work", "read"]

HANDFUL = 6
"""Articles analysed in this process; from more on, starting others (about 2 s each for the language model)
pays for itself. To be measured again when the article pass changes its speed: time `briefing export` of
5 to 10 articles with both."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A briefing and the reader's own work on it."""

    briefing: Briefing
    work: Work

    @property
    def code(self) -> Exit:
        """Whether everything could be read."""
        return Exit.SKIPPED if self.briefing.skipped else Exit.OK


def configured(options: Namespace) -> Config:
    """The configuration, with what the command line says on top.

    Raises UsageError where the file is wrong.
    """
    names = ("model", "weak", "max_size", "length", "method", "jobs")
    given = {name: getattr(options, name, None) for name in names}
    return replace(load_config(), **{name: value for name, value in given.items() if value is not None})


def limits(options: Namespace) -> Limits:
    """How much is read before saying no."""
    return Limits(file_bytes=int(configured(options).max_size * MEGABYTE))


def read(options: Namespace) -> Bundle:
    """The articles of the paths; what was skipped is told on standard error.

    Raises NoInput where none can be read.
    """
    bundle = load(options.paths, limits(options), getattr(sys.stdin, "buffer", None))
    for one in bundle.skipped:
        say(f"{one.path}: skipped: {one.reason}")
    for warning in bundle.warnings:
        say(warning)
    return bundle


def answer(options: Namespace) -> Answer:
    """Read, analyse and join."""
    config = configured(options)
    parameters = Parameters(
        length=config.length,
        method=config.method,
        actor=options.actor,
        query=options.query,
        weak=config.weak,
        model=config.model,
    )
    bundle = read(options)
    work = own_work(bundle)
    bundle = corrected(bundle, work.corrections)
    briefing = pipeline.join(bundle, analyse(bundle, config), parameters, work.corrections)
    return Answer(briefing, work)


def own_work(bundle: Bundle) -> Work:
    """The reader's marks, notes and corrections; a side file that cannot be read is told."""
    notebook = Notebook([article.text_sha256 for article in bundle.articles])
    work = notebook.read()
    if notebook.warning:
        say(notebook.warning)
    return work


def analyse(bundle: Bundle, config: Config) -> list[ArticleAnalysis]:
    """The article pass, in this process or in others; the outcome is the same."""
    articles = bundle.articles
    jobs = min(config.jobs or os.cpu_count() or 1, len(articles))
    if len(articles) <= HANDFUL or jobs == 1 or not _can_spawn():
        return [workers.analyse_one(article, config.model) for article in articles]
    found: dict[int, ArticleAnalysis] = {}
    with workers.processes(jobs) as executor:
        for index, outcome in workers.analyse_all(articles, config.model, executor):
            if isinstance(outcome, Exception):
                raise outcome
            found[index] = outcome
    return [found[index] for index in range(len(articles))]


def _can_spawn() -> bool:
    """A fresh process imports the main module again: it must have a file (not so under `python -`)."""
    main = sys.modules.get("__main__")
    return getattr(main, "__spec__", None) is not None or bool(getattr(main, "__file__", None))
