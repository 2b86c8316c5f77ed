"""Who is involved: names of all articles resolved into actors."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors.cast import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Corrections

__all__ = ["Cast", "resolve"]


def resolve(reports: Sequence[Report], corrections: Corrections) -> Cast:
    """The actors of the bundle, most prominent first, numbered m1, m2, …"""
    return Cast(())
