"""From paths to a Briefing: what export, show and index have in common."""

import sys
from argparse import Namespace
from dataclasses import dataclass, replace

from briefing.analysis import pipeline
from briefing.cli.passing import analyse
from briefing.cli.settings import configured
from briefing.cli.streams import say
from briefing.errors import Exit
from briefing.export.selection import find_actor
from briefing.model import Briefing, Bundle, Parameters, Work
from briefing.reading import load
from briefing.reading.limits import MEGABYTE, Limits
from briefing.store.state import Notebook, corrected

__all__ = ["Answer", "answer", "limits", "load_quietly", "own_work", "read"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A briefing and the reader's own work on it."""

    briefing: Briefing
    work: Work

    @property
    def code(self) -> Exit:
        """Whether everything could be read."""
        return Exit.SKIPPED if self.briefing.skipped else Exit.OK


def limits(options: Namespace) -> Limits:
    """How much is read before saying no."""
    return Limits(file_bytes=int(configured(options).max_size * MEGABYTE))


def load_quietly(options: Namespace) -> Bundle:
    """The articles of the paths. Raises NoInput where none can be read."""
    return load(options.paths, limits(options), getattr(sys.stdin, "buffer", None))


def read(options: Namespace) -> Bundle:
    """The same, and what was skipped is told on standard error."""
    bundle = load_quietly(options)
    for one in bundle.skipped:
        say(f"{one.path}: skipped: {one.reason}")
    for warning in bundle.warnings:
        say(warning)
    return bundle


def answer(options: Namespace) -> Answer:
    """Read, analyse and join; an actor may be asked for by a part of its name."""
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
    bundle, analyses = analyse(bundle, config)
    briefing = pipeline.join(bundle, analyses, parameters, work.corrections)
    if options.actor:
        name = find_actor(briefing, options.actor).name
        if name != options.actor:
            parameters = replace(parameters, actor=name)
            briefing = pipeline.join(bundle, analyses, parameters, work.corrections)
    return Answer(briefing, work)


def own_work(bundle: Bundle) -> Work:
    """The reader's marks, notes and corrections; a side file that cannot be read is told."""
    notebook = Notebook([article.text_sha256 for article in bundle.articles])
    work = notebook.read()
    if notebook.warning:
        say(notebook.warning)
    return work
