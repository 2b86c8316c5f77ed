"""One actor claims what another denies."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Dispute, Quote

__all__ = ["find"]


def find(reports: Sequence[Report], cast: Cast, quotes: Sequence[Quote]) -> tuple[Dispute, ...]:
    """Claims and their denials, in reading order."""
    return ()
