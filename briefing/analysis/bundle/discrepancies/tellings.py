"""Which figures stand in reports of one utterance or one pledge: they are about one thing."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.model import Pledge, Quote, Slice

__all__ = ["Tellings"]

LONGEST = 600
"""Characters of a passage that tells one thing; a longer one tells many."""

_Groups = Sequence[tuple[str, ...]]


class Tellings:
    """The places of quotes and pledges that several sources tell, numbered by what they tell."""

    def __init__(
        self, quotes: Sequence[Quote], told: _Groups, pledges: Sequence[Pledge] = (), bound: _Groups = ()
    ) -> None:
        pieces: dict[str, tuple[str, tuple[Slice, ...]]] = {
            quote.id: (quote.article, quote.content) for quote in quotes
        }
        pieces.update({pledge.id: (pledge.article, tuple(_parts(pledge))) for pledge in pledges})
        self._places: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, group in enumerate([*told, *bound]):
            for article, slices in (pieces[member] for member in group if member in pieces):
                for piece in slices:
                    if piece.end - piece.start <= LONGEST:
                        self._places[article].append((piece.start, piece.end, number))
        for places in self._places.values():
            places.sort()

    def of(self, article: str, place: Slice) -> frozenset[int]:
        """Numbers of the tellings that hold the place."""
        places = self._places.get(article, [])
        first = bisect_left(places, (place.end - LONGEST, 0, 0))
        stop = bisect_left(places, (place.start + 1, 0, 0))
        return frozenset(number for _, end, number in places[first:stop] if end >= place.end)


def _parts(pledge: Pledge) -> Iterator[Slice]:
    """What is pledged and until when; the rest of the sentence may tell of another pledge."""
    yield pledge.action
    yield from (part for part in (pledge.condition, pledge.deadline, pledge.amount) if part is not None)
