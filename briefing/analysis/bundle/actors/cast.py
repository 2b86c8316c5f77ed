"""The actors of a bundle, and who is named at a place."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from briefing.model import Actor, Slice

__all__ = ["Cast"]


@dataclass(frozen=True)
class Cast:
    """All actors, with look-ups by place."""

    actors: tuple[Actor, ...]

    @cached_property
    def by_id(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int, str]]]:
        places: dict[str, list[tuple[int, int, str]]] = {}
        for actor in self.actors:
            for span in actor.mentions:
                places.setdefault(span.article, []).append((span.start, span.end, actor.id))
        for found in places.values():
            found.sort()
        return places

    def named_in(self, article: str, place: Slice) -> tuple[tuple[Slice, str], ...]:
        """Mentions wholly inside the place as (slice, actor id), in text order."""
        found = self._places.get(article, [])
        low = bisect_left(found, (place.start, 0, ""))
        inside = []
        for index in range(low, len(found)):
            start, end, actor = found[index]
            if start >= place.end:
                break
            if end <= place.end:
                inside.append((Slice(start, end), actor))
        return tuple(inside)

    def overlapping(self, article: str, place: Slice) -> tuple[tuple[Slice, str], ...]:
        """Mentions that share at least one code point with the place, in text order."""
        found = self._places.get(article, [])
        low = bisect_left(found, (place.start, 0, ""))
        if low and found[low - 1][1] > place.start:
            low -= 1
        inside = []
        for index in range(low, len(found)):
            start, end, actor = found[index]
            if start >= place.end:
                break
            inside.append((Slice(start, end), actor))
        return tuple(inside)
