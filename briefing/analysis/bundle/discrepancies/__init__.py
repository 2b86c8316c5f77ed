"""Where the articles give different values for the same thing."""

from collections.abc import Mapping, Sequence
from datetime import date

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.discrepancies import figures
from briefing.analysis.bundle.discrepancies.figures import Finding
from briefing.analysis.bundle.discrepancies.sightings import gather
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.sources import sources_of
from briefing.analysis.terms import fold
from briefing.model import Discrepancy, Pledge, Quote

__all__ = ["find"]


def find(
    reports: Sequence[Report],
    cast: Cast,
    quotes: Sequence[Quote],
    pledges: Sequence[Pledge],
    duplicates: Sequence[tuple[str, ...]],
) -> tuple[Discrepancy, ...]:
    """Discrepancies between independent sources, surest first."""
    texts = {report.id: report.text for report in reports}
    days = [_ordinal(report.article.date) for report in reports if report.article.date]
    # Articles of one event came out together: one without a date borrows the latest of the others.
    today = {report.id: _ordinal(report.article.date) or max(days, default=0.0) for report in reports}
    folded = {report.id: fold(report.text) for report in reports}
    found = figures.find(gather(reports, sources_of(reports, duplicates)), today, folded)
    return tuple(_discrepancy(number, finding, texts) for number, finding in enumerate(found, 1))


def _ordinal(day: str | None) -> float:
    return float(date.fromisoformat(day).toordinal()) if day else 0.0


def _discrepancy(number: int, finding: Finding, texts: Mapping[str, str]) -> Discrepancy:
    topic = finding.sightings[0].topic
    return Discrepancy(
        id=f"d{number}",
        about=texts[topic.article][topic.start : topic.end],
        about_span=topic,
        kind=finding.sightings[0].figure.kind,
        values=tuple(sighting.span for sighting in finding.sightings),
    )
