"""Which of several like items belong together, where each has one partner at most in every other article."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

__all__ = ["partners"]

Pair = tuple[int, int]
Side = tuple[str, bool]
"""Article of an item, and whether it stands in the story itself."""

EXACT = 12
"""Rival pairs up to which the best choice is searched for; more are taken likest first."""


def partners(likeness: Mapping[Pair, float], sides: Sequence[Side]) -> Iterator[Pair]:
    """The pairs that make the most likeness together, in order.

    A speaker who says two like things says each of them once: 26 nations and 26 countries belong
    together although another sentence has more words in common with either.
    """
    between: defaultdict[tuple[Side, Side], list[Pair]] = defaultdict(list)
    for left, right in sorted(likeness):
        between[sides[left], sides[right]].append((left, right))
    for pairs in between.values():
        for rivals in _components(pairs):
            yield from _best(rivals, likeness)


def _components(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs, put together where they share an item."""
    groups: list[list[Pair]] = []
    of: dict[tuple[int, int], int] = {}
    for pair in pairs:
        # Left and right items are kept apart by the side they stand on.
        ends = [(0, pair[0]), (1, pair[1])]
        known = sorted({of[end] for end in ends if end in of})
        home = known[0] if known else len(groups)
        if not known:
            groups.append([])
        groups[home].append(pair)
        for other in known[1:]:
            groups[home].extend(groups[other])
            groups[other] = []
        for left, right in groups[home] if known[1:] else [pair]:
            of[0, left] = of[1, right] = home
    return [group for group in groups if group]


def _best(rivals: Sequence[Pair], likeness: Mapping[Pair, float]) -> list[Pair]:
    ordered = sorted(rivals, key=lambda pair: (-likeness[pair], pair))
    return _search(ordered, likeness)[1] if len(ordered) <= EXACT else _likest_first(ordered)


def _search(rivals: Sequence[Pair], likeness: Mapping[Pair, float]) -> tuple[float, list[Pair]]:
    """Total likeness of the best choice, and the choice."""
    if not rivals:
        return 0.0, []
    first, rest = rivals[0], rivals[1:]
    free = [pair for pair in rest if pair[0] != first[0] and pair[1] != first[1]]
    total, chosen = _search(free, likeness)
    taken = (likeness[first] + total, [first, *chosen])
    if len(free) == len(rest):
        return taken
    left_out = _search(rest, likeness)
    return max(taken, left_out, key=lambda choice: choice[0])


def _likest_first(ordered: Sequence[Pair]) -> list[Pair]:
    chosen: list[Pair] = []
    left: set[int] = set()
    right: set[int] = set()
    for pair in ordered:
        if pair[0] not in left and pair[1] not in right:
            chosen.append(pair)
            left.add(pair[0])
            right.add(pair[1])
    return chosen
