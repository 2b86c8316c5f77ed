"""Whom a pronoun, a role noun or a quote's source stands for."""

from collections import deque
from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast, Identity
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.speakers.attribution import attributed
from briefing.analysis.bundle.speakers.bodies import Bodies
from briefing.analysis.bundle.speakers.linking import Genders, Holders, links_of
from briefing.analysis.bundle.speakers.offices import Offices
from briefing.model import Corrections, Link, Quote

__all__ = ["attribute", "link"]


def link(reports: Sequence[Report], cast: Cast) -> tuple[Link, ...]:
    """Pronouns and role nouns linked to actors, in reading order; unsure ones are left out."""
    holders = Holders(Offices(reports, cast), Bodies(reports, cast))
    genders = Genders({actor.id: actor.gender for actor in cast.actors if actor.gender})
    for report in reports:  # once to learn genders from the pronouns that are clear
        deque(links_of(report, cast, holders, genders), maxlen=0)
    settled = genders.settled()
    return tuple(found for report in reports for found in links_of(report, cast, holders, settled))


def attribute(
    reports: Sequence[Report], cast: Cast, links: Sequence[Link], corrections: Corrections
) -> tuple[Quote, ...]:
    """Every article's quotes with article, id and speaker filled, in reading order."""
    identity = Identity(reports, cast, links)
    found: list[Quote] = []
    for report in reports:
        ordered = sorted(report.analysis.quotes, key=lambda q: (q.content[0].start, q.content[-1].end))
        for quote in ordered:
            found.append(attributed(quote, report, identity, corrections, f"q{len(found) + 1}"))
    return tuple(found)
