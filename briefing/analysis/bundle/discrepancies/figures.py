"""Numbers and dates that two sources give differently for the same thing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from briefing.analysis.bundle.discrepancies.sightings import Sighting
from briefing.analysis.bundle.partners import partners
from briefing.analysis.bundle.vectors import alike, neighbours
from briefing.model import Figure

__all__ = ["Finding", "find"]

SAME_THING = 0.2
"""Likeness from which two figures are about one thing. On the gold bundles .18 to .22 give an F1 within
.05 of the best; lower ones cost precision first."""
SAME_EVENT = 0.25
"""The same for places: things happen at many, so that more must agree."""
SAME_NAME = 0.75
"""Share of letters in common from which two names are spellings of one place."""
SENTENCE_SHARE = 0.5
"""What the likeness of the whole sentences adds to that of the figures' own words."""
ABOUT_SHRINKAGE = 4.0
SENTENCE_SHRINKAGE = 8.0
"""See `vectors.alike`."""
AGREEMENT_BONUS = 0.5
"""Added to the likeness of figures of the same value: what agrees belongs together before what differs."""
LEAST = 0.1
"""Likeness below which two figures are not even rivals."""
FARTHEST_RATIO = 2.0
"""Two numbers farther apart count different things: sources differ in a count, not in its order."""
NEAREST_DAYS = 31
FARTHEST_SHARE = 0.5
"""Two dates farther apart than a month, or half the time until then, date different things."""
ADJACENT = 15
"""Characters between a figure and the span of time it holds for."""
DURATION = "days"
WEEK = 7
EPSILON = 1e-9
RAREST = 8
POSTINGS = 24
MOST = 16
"""See `vectors.neighbours`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Figures about one thing that do not all agree."""

    sightings: tuple[Sighting, ...]
    likeness: float
    """Of its surest pair."""


def find(
    sightings: Sequence[Sighting], today: Mapping[str, float], texts: Mapping[str, str]
) -> list[Finding]:
    """The findings, surest first; `today` is each article's date as an ordinal."""
    likeness = dict(_rivals(sightings, today))
    ranked = {
        pair: value + (AGREEMENT_BONUS if _agree(sightings, pair) else 0.0)
        for pair, value in likeness.items()
    }
    sides = [(sighting.article, True) for sighting in sightings]
    chosen = [pair for pair in partners(ranked, sides) if likeness[pair] >= _enough(sightings, pair)]
    differing = [
        pair
        for pair in chosen
        if not _agree(sightings, pair)
        and sightings[pair[0]].source != sightings[pair[1]].source
        and not _named_on_both_sides(sightings, pair, texts)
    ]
    return _joined(sightings, chosen, differing, likeness)


def _enough(sightings: Sequence[Sighting], pair: tuple[int, int]) -> float:
    return SAME_EVENT if sightings[pair[0]].figure.kind == "place" else SAME_THING


def _named_on_both_sides(
    sightings: Sequence[Sighting], pair: tuple[int, int], texts: Mapping[str, str]
) -> bool:
    """Whether a source names the place of the other too: then it means another place, not another value."""
    left, right = (sightings[index] for index in pair)
    if left.figure.kind != "place":
        return False
    return left.figure.unit in texts[right.article] or right.figure.unit in texts[left.article]


def _rivals(
    sightings: Sequence[Sighting], today: Mapping[str, float]
) -> Iterator[tuple[tuple[int, int], float]]:
    """Pairs of different articles that may be about one thing, with their likeness."""
    for left, right in neighbours([sighting.about for sighting in sightings], RAREST, POSTINGS, MOST):
        first, second = sightings[left], sightings[right]
        if first.article != second.article and comparable(first.figure, second.figure, today[second.article]):
            value = alike(first.about, second.about, ABOUT_SHRINKAGE)
            value += SENTENCE_SHARE * alike(first.sentence, second.sentence, SENTENCE_SHRINKAGE)
            if value >= LEAST:
                yield (left, right), value


def comparable(left: Figure, right: Figure, today: float) -> bool:
    """Whether the two could be values of one thing at all."""
    if left.kind != right.kind:
        return False
    if left.kind == "place":
        return True
    if left.kind == "date" and (left.unit or right.unit):
        return _weekday(left) is not None and _weekday(right) is not None
    if left.unit != right.unit:
        return False
    if left.kind == "number":
        low, high = sorted((max(left.low, EPSILON), max(right.low, EPSILON)))
        return high <= low * FARTHEST_RATIO
    away = min(abs(left.low - today), abs(right.low - today))
    same_side = (left.low <= today) == (right.low <= today)
    return same_side and abs(left.low - right.low) <= max(NEAREST_DAYS, FARTHEST_SHARE * away)


def _weekday(figure: Figure) -> float | None:
    """The day of the week of a single day, 0 for Monday."""
    if figure.low != figure.high:
        return None
    return figure.low if figure.unit else (figure.low - 1) % WEEK


def _agree(sightings: Sequence[Sighting], pair: tuple[int, int]) -> bool:
    """Whether one true value could stand behind both."""
    left, right = (sightings[index].figure for index in pair)
    if left.kind == "place":
        return SequenceMatcher(None, left.unit, right.unit).ratio() >= SAME_NAME
    if left.unit != right.unit:
        return _weekday(left) == _weekday(right)
    if left.low == left.high or right.low == right.high:
        return left.low <= right.high and right.low <= left.high
    # Two rounded numbers that meet only at their edges differ: 0.2 and 0.3.
    slack = EPSILON * max(abs(left.high), abs(right.high))
    return left.low < right.high - slack and right.low < left.high - slack


def _parts(sightings: Sequence[Sighting], disputed: set[int]) -> Iterator[tuple[int, int]]:
    """Disputed figures that make one value together: `6.8% over 27 months`."""
    ordered = sorted(disputed, key=lambda index: sightings[index].span)
    for left, right in pairwise(ordered):
        first, second = sightings[left].span, sightings[right].span
        over = sightings[left].figure.kind == "number" and sightings[right].figure.unit == DURATION
        if over and first.article == second.article and 0 <= second.start - first.end <= ADJACENT:
            yield left, right


def _joined(
    sightings: Sequence[Sighting],
    chosen: Sequence[tuple[int, int]],
    differing: Sequence[tuple[int, int]],
    likeness: Mapping[tuple[int, int], float],
) -> list[Finding]:
    """Differing pairs that share a figure, with the figures that agree with one of theirs."""
    parent = list(range(len(sightings)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    disputed = {index for pair in differing for index in pair}
    linked = [
        *differing,
        *(pair for pair in chosen if disputed.intersection(pair)),
        *_parts(sightings, disputed),
    ]
    for left, right in linked:
        parent[root(right)] = root(left)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(len(sightings)):
        members[root(index)].append(index)
    surest: defaultdict[int, float] = defaultdict(float)
    for pair in differing:
        surest[root(pair[0])] = max(surest[root(pair[0])], likeness[pair])
    findings = [Finding(tuple(sightings[i] for i in members[home]), value) for home, value in surest.items()]
    return sorted(findings, key=lambda finding: (-finding.likeness, finding.sightings[0].span))
