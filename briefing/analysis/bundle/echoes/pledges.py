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
SAME_PARTY = 0.2
"""Likeness from which two pledges of one party are one pledge."""
UNKNOWN_PARTY = 0.4
"""The same where the party of one is unknown."""
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
    for left, right in neighbours(whole, RAREST, POSTINGS):
        if pledges[left].article == pledges[right].article or not _compatible(pledges[left], pledges[right]):
            continue
        likeness = _likeness(left, right, acts, whole)
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
    return SAME_PARTY if set(left.actors) & set(right.actors) else UNKNOWN_PARTY


def _compatible(left: Pledge, right: Pledge) -> bool:
    """One party, or one unknown; and never a promise with its refusal."""
    if left.actors and right.actors and not set(left.actors) & set(right.actors):
        return False
    if left.withdrawn or right.withdrawn:
        return left.withdrawn == right.withdrawn
    kinds = {left.kind, right.kind}
    return not ("refuse" in kinds and kinds & {"commit", "offer"})
