"""Hard names of many cultures, read through the whole pass: names, votes and actors."""

from pathlib import Path

import pytest

from briefing.analysis.article import names, quotations, sentences
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.syntax import load_parser
from briefing.analysis.bundle import actors
from briefing.analysis.bundle.reports import Report
from briefing.model import ArticleAnalysis, Corrections
from tests.analysis.fixtures import Case, cases_in
from tests.analysis.reports import article_of

CASES = cases_in(Path(__file__).parent / "cases")


def actors_of(text: str) -> list[str]:
    """`kind: fullest name` of every actor of one article."""
    article = article_of(text)
    found = sentences.split(article)
    ground = Ground(article, found, quotations.scan(text), load_parser()(text, found))
    report = Report(article, ArticleAnalysis(sentences=found, names=names.find(ground)))
    return sorted(f"{actor.kind}: {actor.name}" for actor in actors.resolve([report], Corrections()).actors)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_a_report_has_these_actors_and_no_others(case: Case) -> None:
    assert actors_of(case.input) == sorted(case.expected)


def test_the_table_holds_at_least_150_names() -> None:
    assert sum(len(case.expected) for case in CASES) >= 150
