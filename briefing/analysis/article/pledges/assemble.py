"""From proposals to pledges: spans are cut, rivals over one action settled, threats told from plans."""

from collections.abc import Iterable

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.kinds import kind_of
from briefing.analysis.article.pledges.reporting import attribution
from briefing.analysis.article.pledges.spans.action import action
from briefing.analysis.article.pledges.spans.beneficiary import beneficiaries
from briefing.analysis.article.pledges.spans.condition import conditions
from briefing.analysis.article.pledges.spans.deadline import amount, deadline
from briefing.analysis.article.pledges.spans.mention import mention
from briefing.model import Pledge, Slice

__all__ = ["assemble"]


def assemble(candidates: list[Candidate], sentence: int, ground: Ground) -> Iterable[Pledge]:
    """The pledges of one sentence."""
    framed = conditions(ground, sentence)
    cut: list[tuple[Candidate, Slice]] = []
    for candidate in candidates:
        place = action(candidate, ground, framed)
        if place is not None:
            cut.append((candidate, place))
    kept = _settle(cut)
    for candidate, place in kept:
        yield _pledge(candidate, place, _condition(candidate, place, kept, framed), sentence, ground)


def _settle(cut: list[tuple[Candidate, Slice]]) -> list[tuple[Candidate, Slice]]:
    """One pledge an action: the outer head wins over what it governs, the earlier rule over a later one."""
    kept: list[tuple[Candidate, Slice]] = []
    for candidate, place in cut:
        rivals = [index for index, (other, taken) in enumerate(kept) if taken.overlaps(place)]
        if not rivals:
            kept.append((candidate, place))
        elif all(_outranks(candidate, kept[index][0]) for index in rivals):
            kept = [one for index, one in enumerate(kept) if index not in rivals]
            kept.append((candidate, place))
    return sorted(kept, key=lambda one: one[1].start)


def _outranks(candidate: Candidate, other: Candidate) -> bool:
    """Whether the new one governs the old: `refused to promise`, `will refuse to pay`."""
    if other.withdrawn:
        return False
    return candidate.head.governs(other.head) or (
        candidate.act is not other.act and candidate.act.governs(other.head)
    )


def _condition(
    candidate: Candidate, place: Slice, kept: list[tuple[Candidate, Slice]], framed: list[Slice]
) -> Slice | None:
    """The condition of this pledge: after its action, or before its head with no other pledge between."""
    starts = sorted(one.start for _, one in kept)
    following = next((start for start in starts if start > place.start), None)
    for condition in framed:
        if condition.start >= place.start and (following is None or condition.start < following):
            return condition
    before = [condition for condition in framed if condition.end <= max(candidate.head.start, place.start)]
    if before and not any(before[-1].end <= start < place.start for start in starts):
        return before[-1]
    return None


def _said_less(condition: Slice | None, candidate: Candidate, ground: Ground) -> Slice | None:
    """The condition without the attribution that closes the sentence."""
    cut = attribution(ground, candidate.act) if condition is not None else None
    if condition is None or cut is None:
        return condition
    comma = ground.parse.tokens[cut[2]]
    inside = condition.start < comma.start < condition.end and comma.text == ","
    return Slice(condition.start, comma.start) if inside else condition


def _also(candidate: Candidate) -> list[Token]:
    """Further words for the bound party, its own apposition first: `the state railway ÖBB`."""
    bound = candidate.bound
    beside = (
        [] if bound is None else [one for one in bound.children if one.dep == "appos" and one.pos == "PROPN"]
    )
    return [*beside, *candidate.also]


def _pledge(
    candidate: Candidate, place: Slice, condition: Slice | None, sentence: int, ground: Ground
) -> Pledge:
    """All spans of one pledge."""
    bounds = ground.sentences[sentence]
    condition = _said_less(condition, candidate, ground)
    kind = kind_of(candidate, condition, ground)
    bound = mention(candidate.bound) if candidate.bound is not None else None
    return Pledge(
        kind=kind,
        sentence=Slice(bounds.start, bounds.end),
        action=place,
        actor_text=bound,
        rule=candidate.rule,
        strength=candidate.strength,
        condition=condition,
        deadline=deadline(ground, place, named=candidate.shape == "phrase"),
        amount=amount(ground, place),
        beneficiary_texts=beneficiaries(candidate, ground, place, condition)
        if kind in ("commit", "offer")
        else (),
        reporter_text=mention(candidate.reporter) if candidate.reporter is not None else None,
        also_texts=tuple(mention(token) for token in _also(candidate)),
        withdrawn=candidate.withdrawn,
        in_noise=ground.is_noise(place.start),
        in_headline=ground.is_headline(place),
    )
