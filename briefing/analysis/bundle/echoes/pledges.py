"""The same pledge in several sources: one party, one act, whatever the words."""

from collections.abc import Sequence

from briefing.analysis.bundle.keys import keys_of
from briefing.analysis.bundle.partners import partners
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.vectors import Rarity, Vector, alike, neighbours
from briefing.model import Pledge, Slice

__all__ = ["links"]

SHRINKAGE = 4.0
"""See `vectors.alike`; the same as for quotes, which are as short as actions."""
CONTEXT = 0.35
"""Weight of the rest of the sentence against the action itself.
This and the two below were set on pledges that gold bundles share; re-run the pledge grouping."""
SAME_RULE = 0.05
"""Added where both sources use a word of the same sort: both say `pledged`."""
SAME_PARTY = 0.19
"""Likeness from which two pledges of one party are one pledge."""
OTHER_KIND = 0.24
"""The same where one source tells of an offer and the other of a promise, or of a threat."""
UNKNOWN_PARTY = 0.3
"""The same where the party of one is unknown."""
WEAK = ("intended", "vague")
RAREST = 10
POSTINGS = 32
"""Keys of a pledge that look for partners, and partners one of them brings at most."""


def links(reports: Sequence[Report], pledges: Sequence[Pledge]) -> list[tuple[str, str]]:
    """Pairs of pledges of different articles that are one; one partner at most in every other article."""
    texts = {report.id: report.text for report in reports}
    rarity = Rarity(
        keys_of(sentence.slice.of(report.text))
        for report in reports
        for sentence in report.analysis.sentences
    )
    acts = [rarity.vector(keys_of(_act(pledge).of(texts[pledge.article]))) for pledge in pledges]
    whole = [rarity.vector(keys_of(pledge.sentence.of(texts[pledge.article]))) for pledge in pledges]
    found: dict[tuple[int, int], float] = {}
    near = {pair for vectors in (acts, whole) for pair in neighbours(vectors, RAREST, POSTINGS)}
    for left, right in sorted(near):
        if pledges[left].article == pledges[right].article or not _compatible(pledges[left], pledges[right]):
            continue
        likeness = _likeness(left, right, acts, whole)
        likeness += SAME_RULE if pledges[left].rule == pledges[right].rule else 0.0
        if likeness >= _least(pledges[left], pledges[right]):
            found[left, right] = likeness
    sides = [(pledge.article, not (pledge.in_headline or pledge.in_noise)) for pledge in pledges]
    return [(pledges[left].id, pledges[right].id) for left, right in partners(found, sides)]


def _act(pledge: Pledge) -> Slice:
    """The action, the condition after it taken in."""
    end = pledge.action.end
    if pledge.condition is not None and pledge.condition.start >= pledge.action.start:
        end = max(end, pledge.condition.end)
    return Slice(pledge.action.start, end)


def _likeness(left: int, right: int, acts: Sequence[Vector], whole: Sequence[Vector]) -> float:
    act = alike(acts[left], acts[right], SHRINKAGE)
    return act + CONTEXT * alike(whole[left], whole[right], SHRINKAGE)


def _least(left: Pledge, right: Pledge) -> float:
    if not _parties(left) & _parties(right):
        return UNKNOWN_PARTY
    return SAME_PARTY if left.kind == right.kind else OTHER_KIND


def _parties(pledge: Pledge) -> set[str]:
    """Who is bound and who says so: a bank in one source is its governor in another."""
    return {*pledge.actors, *([pledge.reported_by] if pledge.reported_by else [])}


def _compatible(left: Pledge, right: Pledge) -> bool:
    """One party, or one unknown; and never a promise with its refusal."""
    if left.actors and right.actors and not _parties(left) & _parties(right):
        return False
    if left.withdrawn or right.withdrawn:
        return left.withdrawn == right.withdrawn
    if (left.strength in WEAK) != (right.strength in WEAK):
        return False
    kinds = {left.kind, right.kind}
    return not ("refuse" in kinds and kinds & {"commit", "offer"})
