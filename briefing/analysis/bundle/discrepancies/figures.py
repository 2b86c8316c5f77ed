"""Numbers, dates and places that two sources give differently for the same thing."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.analysis.bundle.discrepancies.rivals import Pair, agree, rivals
from briefing.analysis.bundle.discrepancies.sightings import Sighting
from briefing.analysis.bundle.partners import partners
from briefing.analysis.terms import unaccented

__all__ = ["Finding", "find"]

SAME_THING = 0.175
"""Likeness from which two figures are about one thing. On the development bundles .16 to .2 give an F1 within
.05 of the best; lower ones cost precision first."""
SAME_EVENT = 0.25
"""The same for places: things happen at many, so that more must agree."""
AGREEMENT_BONUS = 0.5
"""Added to the likeness of figures of the same value: what agrees belongs together before what differs."""
ADJACENT = 15
"""Characters between a figure and the span of time it holds for."""
DURATION = "days"
_AGAINST = re.compile(r"\s?(?:to|against|[-–])\s?")
"""Between two numbers that are one result."""


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
    likeness = dict(rivals(sightings, today))
    ranked = {
        pair: value + (AGREEMENT_BONUS if _agree(sightings, pair) else 0.0)
        for pair, value in likeness.items()
    }
    plain = cache(lambda article: unaccented(texts[article]))
    sides = [(sighting.article, True) for sighting in sightings]
    chosen = [pair for pair in partners(ranked, sides) if likeness[pair] >= _enough(sightings, pair)]
    differing = [
        pair
        for pair in chosen
        if not _agree(sightings, pair)
        and sightings[pair[0]].source != sightings[pair[1]].source
        and not _named_on_both_sides(sightings, pair, plain)
    ]
    return _joined(sightings, chosen, differing, likeness, texts)


def _enough(sightings: Sequence[Sighting], pair: Pair) -> float:
    return SAME_EVENT if sightings[pair[0]].figure.kind == "place" else SAME_THING


def _agree(sightings: Sequence[Sighting], pair: Pair) -> bool:
    return agree(sightings[pair[0]].figure, sightings[pair[1]].figure)


def _named_on_both_sides(sightings: Sequence[Sighting], pair: Pair, plain: Callable[[str], str]) -> bool:
    """Whether a source names the place of the other too: then it means another place, not another value."""
    left, right = (sightings[index] for index in pair)
    if left.figure.kind != "place":
        return False
    return left.figure.unit in plain(right.article) or right.figure.unit in plain(left.article)


def _parts(sightings: Sequence[Sighting], disputed: set[int], texts: Mapping[str, str]) -> Iterator[Pair]:
    """Disputed figures that make one value together: `6.8% over 27 months`, `18 votes to three`."""
    ordered = sorted(disputed, key=lambda index: sightings[index].span)
    for left, right in pairwise(ordered):
        first, second = sightings[left].span, sightings[right].span
        if first.article != second.article or not 0 <= second.start - first.end <= ADJACENT:
            continue
        between = texts[first.article][first.end : second.start]
        if sightings[right].figure.unit == DURATION or _AGAINST.fullmatch(between):
            yield left, right


class _Members:
    """Figures put together, where no article may hold two values of one kind that differ.

    A source that gives 512 for the offer and 560 for what it would take does not mean one thing by both.
    """

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self._sightings = sightings
        self._home = list(range(len(sightings)))
        self._by_article = {index: {one.article: [index]} for index, one in enumerate(sightings)}

    def of(self, index: int) -> tuple[int, ...]:
        """The figures together with this one, in reading order."""
        groups = self._by_article[self._home[index]].values()
        return tuple(sorted(member for group in groups for member in group))

    def join(self, left: int, right: int, parts: bool = False) -> bool:
        """Put two figures and all that are with them together, unless an article would contradict itself.

        Parts of one value are put together all the same.
        """
        homes = {self._home[left], self._home[right]}
        if len(homes) == 1:
            return True
        small, large = sorted(homes, key=lambda home: (len(self._by_article[home]), home))
        if not parts and self._contradict(small, large):
            return False
        for article, members in self._by_article.pop(small).items():
            self._by_article[large].setdefault(article, []).extend(members)
            for index in members:
                self._home[index] = large
        return True

    def _contradict(self, small: int, large: int) -> bool:
        return any(
            not _agree(self._sightings, (one, other))
            for article, members in self._by_article[small].items()
            for other in self._by_article[large].get(article, ())
            for one in members
        )


def _joined(
    sightings: Sequence[Sighting],
    chosen: Sequence[Pair],
    differing: Sequence[Pair],
    likeness: Mapping[Pair, float],
    texts: Mapping[str, str],
) -> list[Finding]:
    """Differing pairs that share a figure, with the figures that agree with one of theirs, surest first."""
    members = _Members(sightings)
    disputed = {index for pair in differing for index in pair}
    linked = [*differing, *(pair for pair in chosen if disputed.intersection(pair))]
    joined = {
        pair for pair in sorted(linked, key=lambda pair: (-likeness[pair], pair)) if members.join(*pair)
    }
    for left, right in _parts(sightings, disputed, texts):
        members.join(left, right, parts=True)
    surest: defaultdict[tuple[int, ...], float] = defaultdict(float)
    for pair in differing:
        if pair in joined:
            group = members.of(pair[0])
            surest[group] = max(surest[group], likeness[pair])
    findings = [Finding(tuple(sightings[i] for i in group), value) for group, value in surest.items()]
    return sorted(findings, key=lambda finding: (-finding.likeness, finding.sightings[0].span))
