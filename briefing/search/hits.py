"""The hits of a search: how many there are is known at once, each is made when it is looked at."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, repeat
from typing import overload

from briefing.model import Article, Span

__all__ = ["Hits"]


class Hits(Sequence[Span]):
    """Places of the words in reading order."""

    def __init__(
        self, places: Sequence[tuple[Article, str]], wanted: re.Pattern[str], alone: str | None = None
    ) -> None:
        """Of the articles that may hold the words, each with its folded text.

        `alone` is the folded word, where it is but one: counting it needs no pattern.
        """
        self._wanted = wanted
        texts = [text for _, text in places]
        counts = list(map(str.count, texts, repeat(alone)) if alone else map(self._count, texts))
        self._places = list(compress(places, counts))
        self._firsts = list(accumulate(filter(None, counts), initial=0))
        """Number of hits before each place, and of all."""
        self._opened: tuple[int, list[Span]] = (-1, [])
        """The place looked at last, and its hits."""

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...

    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        if isinstance(index, slice):
            return tuple(self[one] for one in range(*index.indices(len(self))))
        number = range(len(self))[index]
        at = bisect_right(self._firsts, number) - 1
        if self._opened[0] != at:
            self._opened = at, list(self._of(*self._places[at]))
        return self._opened[1][number - self._firsts[at]]

    def __iter__(self) -> Iterator[Span]:
        for article, text in self._places:
            yield from self._of(article, text)

    def _of(self, article: Article, text: str) -> Iterator[Span]:
        return (Span(article.id, *match.span()) for match in self._wanted.finditer(text))

    def _count(self, text: str) -> int:
        return sum(1 for _ in self._wanted.finditer(text))
