"""Reports with their names and references found by the real passes; quotes and pledges left out."""

from collections.abc import Sequence

from briefing.analysis.article import names, quotations, references, sentences
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.syntax import load_parser
from briefing.analysis.bundle import actors
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Article, ArticleAnalysis, Corrections
from tests.analysis.reports import article_of


def reports_of(*texts: str) -> tuple[Report, ...]:
    """One report for each text, numbered a1, a2, …"""
    return tuple(report_of(article_of(text, f"a{number}")) for number, text in enumerate(texts, 1))


def report_of(article: Article) -> Report:
    found = sentences.split(article)
    parse = load_parser()(article.text, found)
    ground = Ground(article, found, quotations.scan(article.text), parse)
    named = names.find(ground)
    return Report(
        article,
        ArticleAnalysis(sentences=found, names=named, references=references.find(ground, named)),
    )


def cast_of(reports: Sequence[Report], corrections: Corrections | None = None) -> Cast:
    return actors.resolve(reports, corrections or Corrections())
