"""One panel per actor: what it said, what was said about it, what it pledged and was pledged."""

from collections.abc import Mapping, Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Panel, Pledge, Quote

__all__ = ["fill"]


def fill(
    reports: Sequence[Report], cast: Cast, quotes: Sequence[Quote], pledges: Sequence[Pledge]
) -> Mapping[str, Panel]:
    """The panels by actor id."""
    return {}
