"""Words with a hidden character inside them, read as if it were not there.

Reading shows such a character as U+FFFD, so that nobody is deceived by it; the finders would take the
two halves for two words. They are given a copy without it, and what they find is moved back to where it
stands. Only between two letters: elsewhere the sign parts words well.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from briefing.model import Article, ArticleAnalysis, Line, Slice

__all__ = ["BROKEN", "Whole"]

BROKEN = re.compile("(?<=[^\\W\\d_])\ufffd+(?=[^\\W\\d_])")
"""What stands for hidden characters inside a word."""
OFFSETS = ("start", "end")
Found = TypeVar("Found", Line, ArticleAnalysis)


class Whole:
    """A copy of an article whose words are whole."""

    def __init__(self, article: Article) -> None:
        self._kept: list[int] = []
        """Offset in the copy -> offset in the article, and one more for the end."""
        at = 0
        for gap in BROKEN.finditer(article.text):
            self._kept.extend(range(at, gap.start()))
            at = gap.end()
        self._kept.extend(range(at, len(article.text) + 1))
        moved = {offset: index for index, offset in enumerate(self._kept)}
        self.article = replace(
            article,
            text=BROKEN.sub("", article.text),
            lines=tuple(_moved(line, moved.__getitem__) for line in article.lines),
            title=_slice(article.title, moved),
            byline=_slice(article.byline, moved),
            dateline=_slice(article.dateline, moved),
        )

    def found(self, analysis: ArticleAnalysis) -> ArticleAnalysis:
        """What was found in the copy, with offsets into the article."""
        return _moved(analysis, self._back)

    def _back(self, offset: int) -> int:
        return self._kept[offset]


def _slice(place: Slice | None, moved: dict[int, int]) -> Slice | None:
    return place and Slice(moved[place.start], moved[place.end])


def _moved(found: Found, move: Callable[[int], int]) -> Found:
    """The same with every offset moved: slices, and the fields named start and end, at any depth."""
    made: Found = _any_moved(found, move)
    return made


def _any_moved(value: Any, move: Callable[[int], int]) -> Any:
    if isinstance(value, tuple):
        return tuple(_any_moved(one, move) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        one.name: move(getattr(value, one.name))
        if one.name in OFFSETS
        else _any_moved(getattr(value, one.name), move)
        for one in fields(value)
    }
    return replace(value, **changed)
