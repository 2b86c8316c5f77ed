"""A query in, its hits out: every place in the texts that holds the words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from briefing.model import Article, Span
from briefing.search.hits import Hits

__all__ = ["fold", "hits", "holds", "pattern"]

ALIKE = {
    "‘": "'",
    "’": "'",
    "‚": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
}
"""Typographic variants that nobody types: one code point to one code point, so that offsets hold."""

LARGE = 200
"""Articles from which on a search goes through an index: below, looking through all takes under 20 ms."""


def fold(text: str) -> str:
    """The text without case, accents and typographic variants, of the same length."""
    return text.translate({ord(character): _plain(character) for character in set(text)})


def pattern(query: str) -> re.Pattern[str] | None:
    """The words of a query as a pattern over folded text; None for a query without any."""
    words = fold(query).split()
    return re.compile(r"\s+".join(re.escape(word) for word in words)) if words else None


def hits(articles: Sequence[Article], query: str) -> Sequence[Span]:
    """Every hit in reading order."""
    wanted, words = pattern(query), fold(query).split()
    if wanted is None:
        return ()
    return Hits(list(_places(articles, query)), wanted, words[0] if len(words) == 1 else None)


def holds(texts: Iterable[str], query: str) -> bool:
    """Whether every word of the query stands in one of the texts."""
    folded = [fold(text) for text in texts]
    return all(any(word in text for text in folded) for word in fold(query).split())


def _places(articles: Sequence[Article], query: str) -> Iterator[tuple[Article, str]]:
    """The articles that may hold the words, each with its folded text."""
    if len(articles) < LARGE:
        yield from ((article, fold(article.text)) for article in articles)
        return
    if not _shelves or _shelves[0].articles is not articles:
        _shelves[:] = [_Shelf(articles)]
    shelf = _shelves[0]
    for number in shelf.index.candidates(fold(query).split()):
        yield articles[number], shelf.texts[number]


class _Shelf:
    """A large bundle, folded and indexed at its first search."""

    def __init__(self, articles: Sequence[Article]) -> None:
        from briefing.search.text_index import TextIndex  # noqa: PLC0415 - SQLite, for large bundles only

        self.articles = articles
        self.texts = [fold(article.text) for article in articles]
        self.index = TextIndex(self.texts)


_shelves: list[_Shelf] = []
"""The last large bundle that was searched, if any."""


def _plain(character: str) -> str:
    if character in ALIKE:
        return ALIKE[character]
    base = unicodedata.normalize("NFD", character)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else base
