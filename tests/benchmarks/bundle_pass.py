"""How the bundle pass grows: ten times the articles may take at most thirteen times the time."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from briefing.analysis import pipeline
from briefing.analysis.bundle import actors, panels, speakers
from briefing.analysis.bundle.reports import Report
from briefing.model import ArticleAnalysis, Bundle, Corrections, Parameters
from briefing.reading import load
from tests.benchmarks import corpus
from tests.benchmarks.clock import call_seconds
from tests.benchmarks.rows import Row

FEW = 40
TIMES = 10
MOST_GROWTH = 13.0
"""Ten times the articles in at most thirteen times the time: near-linear."""


def rows(into: Path) -> Iterator[Row]:
    """Growth of the whole bundle pass, and of actors, speakers and panels alone."""
    bundle = load([str(corpus.folder(FEW * TIMES, into / "articles"))])
    analyses = corpus.analysed(bundle.articles)
    yield growth("bundle pass", bundle, analyses, whole)
    yield growth("actors, speakers and panels", bundle, analyses, people)


def growth(
    name: str,
    bundle: Bundle,
    analyses: Sequence[ArticleAnalysis],
    work: Callable[[Bundle, Sequence[ArticleAnalysis]], object],
) -> Row:
    """Time over all articles against the time over a tenth of them."""
    few = len(bundle.articles) // TIMES
    small = Bundle(bundle.articles[:few])
    work(small, analyses[:few])  # tables are read and names folded once
    less = call_seconds(lambda: work(small, analyses[:few]))
    more = call_seconds(lambda: work(bundle, analyses))
    against = f"{few} articles in turn of {len(bundle.articles)}:"
    return Row(f"{name}, {TIMES} times the articles", more, "s", against, less, limit=MOST_GROWTH)


def whole(bundle: Bundle, analyses: Sequence[ArticleAnalysis]) -> object:
    """All that the texts say together."""
    return pipeline.join(bundle, analyses, Parameters())


def people(bundle: Bundle, analyses: Sequence[ArticleAnalysis]) -> object:
    """Who is involved, who said what, and the panels."""
    reports = [Report(article, analysis) for article, analysis in zip(bundle.articles, analyses, strict=True)]
    cast = actors.resolve(reports, Corrections())
    links = speakers.link(reports, cast)
    said = speakers.attribute(reports, cast, links, Corrections())
    return panels.fill(reports, cast, said, ())
