"""Who is named, meant or speaking at a place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.model import Link, Quote, Slice

__all__ = ["Who"]


class Who:
    """Look-ups by place over names, links and quotes; all logarithmic."""

    def __init__(self, cast: Cast, links: Sequence[Link], quotes: Sequence[Quote]) -> None:
        self._cast = cast
        self._links: dict[str, list[tuple[int, int, str]]] = {}
        for link in links:
            self._links.setdefault(link.article, []).append((link.start, link.end, link.actor))
        self._spoken: dict[str, list[tuple[int, int, str]]] = {}
        for quote in quotes:
            if quote.speaker is not None:
                for piece in quote.content:
                    self._spoken.setdefault(quote.article, []).append((piece.start, piece.end, quote.speaker))
        for table in (*self._links.values(), *self._spoken.values()):
            table.sort()

    def named(self, article: str, place: Slice | None) -> tuple[str, ...]:
        """Actors linked to or named inside the place: what the whole phrase stands for comes first."""
        if place is None:
            return ()
        links = self._links.get(article, [])
        low = bisect_left(links, (place.start, 0, ""))
        high = bisect_left(links, (place.end, 0, ""))
        linked = [actor for _, end, actor in links[low:high] if end <= place.end]
        found = [actor for _, actor in self._cast.named_in(article, place)]
        return tuple(dict.fromkeys([*linked, *found]))

    def speaking(self, article: str, place: Slice) -> tuple[str, ...]:
        """The speaker of the quote in which the place begins."""
        spoken = self._spoken.get(article, [])
        index = bisect_right(spoken, (place.start, 10**9, "")) - 1
        while index >= 0 and index > bisect_right(spoken, (place.start, 10**9, "")) - 4:
            start, end, speaker = spoken[index]
            if start <= place.start < end:
                return (speaker,)
            index -= 1
        return ()
