"""Whom a pledge binds, whom it serves and who reports it."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.pledgers.binder import Binder
from briefing.analysis.bundle.pledgers.groups import enlist
from briefing.analysis.bundle.reports import Report
from briefing.model import Corrections, Link, Pledge, PledgeKind, Quote

__all__ = ["bind", "enlist"]

KINDS: tuple[PledgeKind, ...] = ("commit", "offer", "refuse", "threaten")


def bind(
    reports: Sequence[Report],
    cast: Cast,
    links: Sequence[Link],
    quotes: Sequence[Quote],
    corrections: Corrections,
) -> tuple[Pledge, ...]:
    """Every article's pledges with article, id, actors, beneficiaries and reporter filled."""
    binder = Binder(reports, cast, links, quotes)
    bound: list[Pledge] = []
    for report in reports:
        for pledge in report.analysis.pledges:
            found = binder.bound(replace(pledge, article=report.id), report.text)
            if found is not None:
                found = _corrected(found, report, corrections)
                bound.append(replace(found, id=f"p{len(bound) + 1}"))
    return tuple(bound)


def _corrected(pledge: Pledge, report: Report, corrections: Corrections) -> Pledge:
    """With the kind that the analyst set, if any."""
    kind = corrections.pledge_kind.get((report.article.text_sha256, pledge.action.start))
    known = next((one for one in KINDS if one == kind), None)
    return pledge if known is None else replace(pledge, kind=known)
