"""The ground every finder stands on: text, lines, sentences, quotation marks, syntax."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from briefing.analysis.article.parse import Parse
from briefing.analysis.article.quotations import Quotation
from briefing.model import Article, Sentence, Slice

__all__ = ["Ground"]


@dataclass(frozen=True)
class Ground:
    """One article, laid out, split and parsed; look-ups by offset are logarithmic."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    """Stretches inside quotation marks, in text order, outermost only."""
    parse: Parse

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    def sentence_index(self, offset: int) -> int | None:
        """Index of the sentence that covers this offset."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].end else None

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that covers this offset, its marks included."""
        index = bisect_right(self._quotation_starts, offset) - 1
        if index < 0 or self.quotations[index].end <= offset:
            return None
        return self.quotations[index]

    def is_quoted(self, offset: int) -> bool:
        """Whether this offset lies inside quotation marks."""
        return self.quotation_at(offset) is not None

    def is_noise(self, offset: int) -> bool:
        """Whether this offset lies in a line that is no part of the story."""
        line = self.article.line_at(offset)
        return line is not None and line.is_noise

    def is_headline(self, place: Slice) -> bool:
        """Whether the place lies in the headline."""
        line = self.article.line_at(place.start)
        return line is not None and line.kind == "headline"
