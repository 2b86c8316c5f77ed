"""Where the articles give different values for the same thing."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from briefing.analysis.bundle.discrepancies import claims, figures
from briefing.analysis.bundle.discrepancies.figures import Finding
from briefing.analysis.bundle.discrepancies.sightings import gather
from briefing.analysis.bundle.discrepancies.tellings import Tellings
from briefing.analysis.bundle.discrepancies.whose import Owners
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.sources import sources_of
from briefing.model import Discrepancy, Pledge, Quote, Span

__all__ = ["Owners", "find"]


def find(
    reports: Sequence[Report],
    quotes: Sequence[Quote],
    quote_groups: Sequence[tuple[str, ...]],
    duplicates: Sequence[tuple[str, ...]],
    owners: Owners | None = None,
    pledges: Sequence[Pledge] = (),
    pledge_groups: Sequence[tuple[str, ...]] = (),
) -> tuple[Discrepancy, ...]:
    """Discrepancies between independent sources: figures, surest first, then claims in reading order."""
    texts = {report.id: report.text for report in reports}
    sources = sources_of(reports, duplicates)
    days = [_ordinal(report.article.date) for report in reports if report.article.date]
    # Articles of one event came out together: one without a date borrows the latest of the others.
    today = {report.id: _ordinal(report.article.date) or max(days, default=0.0) for report in reports}
    tellings = Tellings(quotes, quote_groups, pledges, pledge_groups)
    sightings = gather(reports, sources, today, owners or Owners(), tellings)
    found = [
        *map(_of_figures, figures.find(sightings, today, texts)),
        *map(_of_claims, claims.find(quotes, quote_groups, sources, texts)),
    ]
    return tuple(
        Discrepancy(f"d{number}", texts[about.article][about.start : about.end], about, kind, values)
        for number, (about, kind, values) in enumerate(found, 1)
    )


_Found = tuple[Span, Literal["number", "date", "place", "claim"], tuple[Span, ...]]
"""What it is about, its kind, the values."""


def _ordinal(day: str | None) -> float:
    return float(date.fromisoformat(day).toordinal()) if day else 0.0


def _of_figures(finding: Finding) -> _Found:
    first = finding.sightings[0]
    return first.topic, first.figure.kind, tuple(sighting.span for sighting in finding.sightings)


def _of_claims(pair: tuple[Span, Span]) -> _Found:
    return pair[0], "claim", pair
