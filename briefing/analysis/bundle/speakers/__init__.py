"""Whom a pronoun, a role noun or a quote's source stands for."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Corrections, Link, Quote

__all__ = ["attribute", "link"]


def link(reports: Sequence[Report], cast: Cast) -> tuple[Link, ...]:
    """Pronouns and role nouns linked to actors, in reading order; unsure ones are left out."""
    return ()


def attribute(
    reports: Sequence[Report], cast: Cast, links: Sequence[Link], corrections: Corrections
) -> tuple[Quote, ...]:
    """Every article's quotes with article, id and speaker filled, in reading order."""
    return ()
