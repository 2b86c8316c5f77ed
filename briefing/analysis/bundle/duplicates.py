"""Which articles are one source: copies, and papers that run one wire text."""

from collections.abc import Sequence

from briefing.analysis.bundle.reports import Report

__all__ = ["find"]


def find(reports: Sequence[Report]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of articles that share their text; groups of one are left out."""
    return ()
