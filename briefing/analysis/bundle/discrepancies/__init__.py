"""Where the articles give different values for the same thing."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Discrepancy, Pledge, Quote

__all__ = ["find"]


def find(
    reports: Sequence[Report],
    cast: Cast,
    quotes: Sequence[Quote],
    pledges: Sequence[Pledge],
    duplicates: Sequence[tuple[str, ...]],
) -> tuple[Discrepancy, ...]:
    """Discrepancies between independent sources, weightiest first."""
    return ()
