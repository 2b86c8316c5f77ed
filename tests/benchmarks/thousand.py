"""A thousand articles read together: what the bundle pass costs in time and memory."""

import resource
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from briefing.analysis import pipeline
from briefing.model import ArticleAnalysis, Bundle, Parameters
from briefing.reading import load
from tests.benchmarks import corpus
from tests.benchmarks.clock import call_seconds
from tests.benchmarks.rows import Row

ARTICLES = 1000
MOST_SECONDS = 20.0
MOST_MEGABYTES = 600.0
MOST_GROWTH = 15.0
"""Wanted of a bundle of that size; growth is over a tenth of it."""


def rows(into: Path) -> Iterator[Row]:
    """Seconds, growth and memory of the bundle pass alone, in a process that never loads the model."""
    bundle = load([str(corpus.folder(ARTICLES, into / "articles"))])
    analyses = corpus.analysed(bundle.articles)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        seconds, growth, megabytes = fresh.submit(measured, bundle, analyses).result()
    sentences = sum(len(analysis.sentences) for analysis in analyses)
    name = f"bundle pass over {ARTICLES} articles, {sentences} sentences"
    yield Row(name, seconds, "s", "wanted", MOST_SECONDS, limit=1.0)
    yield Row(f"{name}: growth over a tenth", growth, "times", "wanted", MOST_GROWTH, limit=1.0)
    yield Row(f"{name}: peak", megabytes, "MB", "wanted", MOST_MEGABYTES, limit=1.0)


def measured(bundle: Bundle, analyses: list[ArticleAnalysis]) -> tuple[float, float, float]:
    """Processor seconds of the bundle pass, how many times those over a tenth of it, and the peak in MB."""
    few = len(bundle.articles) // 10
    tenth = replace(bundle, articles=bundle.articles[:few])
    pipeline.join(tenth, analyses[:few], Parameters())  # tables are read and words stemmed once
    less = call_seconds(lambda: pipeline.join(tenth, analyses[:few], Parameters()))
    more = call_seconds(lambda: pipeline.join(bundle, analyses, Parameters()))
    return more, more / less, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
