"""The same utterance and the same pledge in several sources."""

from collections.abc import Sequence

from briefing.analysis.bundle.echoes import pledges as undertakings
from briefing.analysis.bundle.echoes import quotes as utterances
from briefing.analysis.bundle.echoes.groups import Groups, joined
from briefing.analysis.bundle.reports import Report
from briefing.model import Pledge, Quote

__all__ = ["group_pledges", "group_quotes"]


def group_quotes(reports: Sequence[Report], quotes: Sequence[Quote]) -> Groups:
    """Ids of quotes that report one utterance; groups of one are left out."""
    return joined([quote.id for quote in quotes], utterances.links(reports, quotes))


def group_pledges(reports: Sequence[Report], pledges: Sequence[Pledge]) -> Groups:
    """Ids of pledges that are one pledge; groups of one are left out."""
    return joined([pledge.id for pledge in pledges], undertakings.links(reports, pledges))
