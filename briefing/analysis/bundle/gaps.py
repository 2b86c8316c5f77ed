"""Where the bundle rests on one leg: single sources and sources without a name."""

from collections.abc import Sequence

from briefing.analysis.bundle.reports import Report
from briefing.model import Gaps, Pledge, Quote

__all__ = ["find"]


def find(
    reports: Sequence[Report],
    quotes: Sequence[Quote],
    quote_groups: Sequence[tuple[str, ...]],
    pledges: Sequence[Pledge],
    pledge_groups: Sequence[tuple[str, ...]],
    duplicates: Sequence[tuple[str, ...]],
) -> Gaps:
    """Single-source items and quotes whose source has no name."""
    return Gaps()
