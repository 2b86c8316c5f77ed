"""The same pledge in several sources: one party, one act, whatever the words."""

from collections.abc import Callable, Sequence, Set

from briefing.analysis.bundle.keys import keys_of
from briefing.analysis.bundle.kin import relatives
from briefing.analysis.bundle.partners import partners
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.vectors import Rarity, Vector, alike, neighbours
from briefing.analysis.terms import stem
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
"""The same where one source tells of an offer and the other of a promise, or of a refusal and a threat."""
ONE_CONDITION = 0.06
"""Added where only one of the two hangs on a condition."""
UNKNOWN_PARTY = 0.3
"""The same where the party of one is unknown."""
WEAK = ("intended", "vague")
YES = ("commit", "offer")
DATE = "@"
"""What the key of a date opens with."""
DAYS = frozenset(stem(word) for word in ("today", "tonight", "tomorrow", "weekend", "week", "month", "year"))
RAREST = 10
POSTINGS = 32
"""Keys of a pledge that look for partners, and partners one of them brings at most."""


def links(reports: Sequence[Report], pledges: Sequence[Pledge]) -> list[tuple[str, str]]:
    """Pairs of pledges of different articles that are one; one partner at most in every other article."""
    texts = {report.id: report.text for report in reports}
    rarity = Rarity(
        relatives(keys_of(sentence.slice.of(report.text)))
        for report in reports
        for sentence in report.analysis.sentences
    )

    def vectors(place: Callable[[Pledge], Slice]) -> list[Vector]:
        return [rarity.vector(relatives(keys_of(place(one).of(texts[one.article])))) for one in pledges]

    acts, whole = vectors(_act), vectors(lambda pledge: pledge.sentence)
    deeds = vectors(lambda pledge: pledge.action)
    found: dict[tuple[int, int], float] = {}
    near = {pair for kind in (acts, whole) for pair in neighbours(kind, RAREST, POSTINGS)}
    for left, right in sorted(near):
        pair = pledges[left], pledges[right]
        if pair[0].article == pair[1].article or not _compatible(*pair):
            continue
        if not _is_likely(*pair, deeds[left].keys() & deeds[right].keys()):
            continue
        likeness = _likeness(left, right, acts, whole)
        likeness += SAME_RULE if pair[0].rule == pair[1].rule else 0.0
        if likeness >= _least(*pair):
            found[left, right] = likeness
    sides = [(pledge.article, not (pledge.in_headline or pledge.in_noise)) for pledge in pledges]
    return [(pledges[left].id, pledges[right].id) for left, right in partners(found, sides)]


def _is_likely(left: Pledge, right: Pledge, common: Set[str]) -> bool:
    """Whether what both actions name can make them one.

    Two of one body say different things: their actions must share a word. Two promises for one day
    need not be one, whereas who will not go on after one day refuses one thing.
    """
    if left.actors and right.actors and not set(left.actors) & set(right.actors) and not common:
        return False
    dated = bool(common) and all(key.startswith(DATE) or key in DAYS for key in common)
    return not dated or left.kind == "refuse"


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
    least = SAME_PARTY if left.kind == right.kind else OTHER_KIND
    return least + (ONE_CONDITION if (left.condition is None) != (right.condition is None) else 0.0)


def _bound(pledge: Pledge) -> set[str]:
    """Who is bound and who says so: a bank in one source is its governor in another."""
    return {*pledge.actors, *([pledge.reported_by] if pledge.reported_by else [])}


def _parties(pledge: Pledge) -> set[str]:
    """The same, with the bodies that the bound persons stand for."""
    return _bound(pledge) | set(pledge.behind)


def _compatible(left: Pledge, right: Pledge) -> bool:
    """One party, or one unknown; and never a promise with a refusal or a threat."""
    if left.actors and right.actors and not _parties(left) & _parties(right):
        return False
    if left.withdrawn or right.withdrawn:
        return left.withdrawn == right.withdrawn
    if (left.strength in WEAK) != (right.strength in WEAK):
        return False
    return (left.kind in YES) == (right.kind in YES)
