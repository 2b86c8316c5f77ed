"""Whom a pledge binds, whom it serves and who reports it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.pledgers.standing import Standing
from briefing.analysis.bundle.pledgers.who import Who
from briefing.analysis.bundle.reports import Report
from briefing.model import Corrections, Link, Pledge, PledgeKind, Quote

__all__ = ["bind"]

OTHER = "reported-other"
"""Rule of pledges that hold only if the speaker may speak for the body it names."""
SPOKEN = ("impersonal", "first-person", "answer")
"""Rules whose pledges bind the speaker."""
KINDS: tuple[PledgeKind, ...] = ("commit", "offer", "refuse", "threaten")


def bind(
    reports: Sequence[Report],
    cast: Cast,
    links: Sequence[Link],
    quotes: Sequence[Quote],
    corrections: Corrections,
) -> tuple[Pledge, ...]:
    """Every article's pledges with article, id, actors, beneficiaries and reporter filled."""
    who = Who(cast, links, quotes)
    standing = Standing(cast)
    bound: list[Pledge] = []
    for report in reports:
        for pledge in report.analysis.pledges:
            found = _bound(replace(pledge, article=report.id), who, standing)
            if found is not None:
                found = _corrected(found, report, corrections)
                bound.append(replace(found, id=f"p{len(bound) + 1}"))
    return tuple(bound)


def _bound(pledge: Pledge, who: Who, standing: Standing) -> Pledge | None:
    """The pledge with its parties; None where the one who speaks has no say over what it tells."""
    actors = who.named(pledge.article, pledge.actor_text)
    speakers = _speakers(pledge, who)
    if pledge.rule == OTHER and not standing.may_speak(speakers, actors):
        return None
    parties = _unique(_parties(pledge, actors, speakers, who, standing))
    served = [one for place in pledge.beneficiary_texts for one in who.named(pledge.article, place)]
    reporter = next((one for one in speakers if one not in actors), None) if pledge.reporter_text else None
    return replace(
        pledge,
        actors=parties,
        beneficiaries=_unique(one for one in served if one not in parties),
        reported_by=reporter,
    )


def _speakers(pledge: Pledge, who: Who) -> tuple[str, ...]:
    """Who says it: the source in the sentence, else the speaker of the quote around it."""
    return who.named(pledge.article, pledge.reporter_text) or who.speaking(pledge.article, pledge.action)


def _parties(
    pledge: Pledge, actors: tuple[str, ...], speakers: tuple[str, ...], who: Who, standing: Standing
) -> Iterator[str]:
    """Who is bound, the surest first."""
    if pledge.rule in SPOKEN:
        yield from speakers
        for one in speakers:
            yield from standing.bodies(one)
    yield from actors
    if actors:
        return
    for place in pledge.also_texts:
        yield from who.named(pledge.article, place)
    yield from speakers


def _unique(ids: "Iterator[str] | list[str]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _corrected(pledge: Pledge, report: Report, corrections: Corrections) -> Pledge:
    """With the kind that the analyst set, if any."""
    kind = corrections.pledge_kind.get((report.article.text_sha256, pledge.action.start))
    known = next((one for one in KINDS if one == kind), None)
    return pledge if known is None else replace(pledge, kind=known)
