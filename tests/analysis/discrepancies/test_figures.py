"""Numbers and dates that sources give differently are found as written in the cases beside."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.analysis.article import figures, quotations
from briefing.analysis.article.figures.measures import reach
from briefing.analysis.article.figures.numerals import scan
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.syntax import load_parser
from briefing.analysis.bundle import discrepancies
from briefing.analysis.bundle.reports import Report
from tests.analysis.fixtures import Case, cases_in
from tests.analysis.reports import reports_of


def with_figures(bundle: str) -> tuple[Report, ...]:
    found = []
    for report in reports_of(bundle):
        sentences = report.analysis.sentences
        ground = Ground(
            report.article, sentences, quotations.scan(report.text), load_parser()(report.text, sentences)
        )
        found.append(Report(report.article, replace(report.analysis, figures=figures.find(ground))))
    return tuple(found)


def shown(reports: tuple[Report, ...], duplicates: tuple[tuple[str, ...], ...] = ()) -> list[str]:
    texts = {report.id: report.text for report in reports}
    rows = []
    for found in discrepancies.find(reports, (), (), duplicates):
        values = " / ".join(texts[value.article][value.start : value.end] for value in found.values)
        rows.append(f"{found.about}: {values}")
    return rows


@pytest.mark.parametrize("case", cases_in(Path(__file__).parent / "cases"), ids=lambda case: case.id)
def test_discrepancies_are_found_as_written_in_the_case(case: Case) -> None:
    assert shown(with_figures(case.input)) == case.expected


def test_copies_of_one_report_do_not_contradict_each_other() -> None:
    reports = with_figures(
        "== a1 2026-03-12\nThe company dismissed 1,900 workers at the plant on the river.\n"
        "== a2 2026-03-12\nThe company dismissed 1,400 workers at the plant on the river.\n"
    )
    assert shown(reports)
    assert not shown(reports, (("a1", "a2"),))


def test_what_a_discrepancy_is_about_is_a_slice_of_a_source() -> None:
    reports = with_figures(
        "== a1 2026-03-12\nUnemployment stood at 5.1%.\n== a2 2026-03-12\nUnemployment stood at 5.3%.\n"
    )
    found = discrepancies.find(reports, (), (), ())[0]
    text = {report.id: report.text for report in reports}[found.about_span.article]
    assert text[found.about_span.start : found.about_span.end] == found.about == "Unemployment"


@pytest.mark.parametrize(
    ("written", "kind", "least", "most"),
    [
        ("412", "", 412, 412),
        ("412", "above", 412, 413),
        ("1,000", "above", 1000, 1500),
        ("2,000", "below", 1800, 2000),
        ("30", "about", 28.5, 31.5),
        ("3,200", "about", 3100, 3300),
        ("2,000", "", 1900, 2100),
        ("$640m", "", 639.5e6, 640.5e6),
        ("5.1%", "", 5.05, 5.15),
    ],
)
def test_a_number_reaches_as_far_as_it_was_rounded(
    written: str, kind: str, least: float, most: float
) -> None:
    assert reach(scan(written)[0], kind) == pytest.approx((least, most))
