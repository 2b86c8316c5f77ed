"""Which articles are independent sources of one another."""

from collections.abc import Sequence

from briefing.analysis.bundle.reports import Report

__all__ = ["sources_of"]


def sources_of(reports: Sequence[Report], duplicates: Sequence[tuple[str, ...]]) -> dict[str, int]:
    """Article id -> number of its independent source: copies and shared wire text have one."""
    first = {identity: group[0] for group in duplicates for identity in group}
    numbers: dict[str, int] = {}
    return {
        report.id: numbers.setdefault(first.get(report.id, report.id), len(numbers)) for report in reports
    }
