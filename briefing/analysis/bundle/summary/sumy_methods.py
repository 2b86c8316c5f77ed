"""The eight methods of sumy over our own sentences, each as one ranking.

Three traps of the library are met here. Its sentences are equal where their texts are, so that
identical sentences of two articles would share one rating: ours are keyed by identity. It answers
in document order: the count we hand over sees the ratings and keeps the order of merit. Its
Edmundson method needs cue words and ships Czech ones: ours come from the lexicon.
"""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.analysis import lexicon
from briefing.analysis.terms import WORD, stem

if TYPE_CHECKING:
    from sumy.models.dom import ObjectDocumentModel

__all__ = ["limit", "order"]

LIMITS = {"kl": 300}
"""Sentences a method is given at most: those that lead their articles. KL grows with their cube
(300 take about as long as 1,000 in the quadratic ones)."""
LIMIT = 1000
"""The same for the methods that grow with the square: some seven seconds in pure Python."""
DIGITS = 9
"""Digits of a rating that count: sums over hashed sets differ from run to run in the last ones."""


def limit(method: str) -> int:
    """Sentences this method is given at most."""
    return LIMITS.get(method, LIMIT)


def order(method: str, articles: Sequence[Sequence[str]], headlines: Sequence[str]) -> list[int]:
    """Numbers of the sentences, counted over all articles, best first.

    `articles` holds the sentences' texts, one sequence an article.
    """
    summarizer = _summarizer(method)
    ranked: list[int] = []

    def in_order_of_merit(infos: Iterable[Any]) -> tuple[Any, ...]:
        rated = sorted(infos, key=lambda info: (-round(float(info.rating), DIGITS), info.sentence.number))
        ranked.extend(info.sentence.number for info in rated)
        return tuple(rated)

    document = _document(articles, headlines)
    if document.words:
        summarizer(document, in_order_of_merit)
    return ranked


class _Tokenizer:
    """Anything with `to_words` is a tokenizer to sumy; no NLTK data is asked for."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return tuple(match.group().lower() for match in WORD.finditer(text))


def _document(articles: Sequence[Sequence[str]], headlines: Sequence[str]) -> "ObjectDocumentModel":
    """One paragraph an article, its headline first."""
    # Imported on use: the first screen must not wait for it.
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415

    class Numbered(Sentence):  # type: ignore[misc]
        """A sentence that is equal to itself only."""

        __slots__ = ("number",)

        def __init__(self, text: str, number: int, heading: bool = False) -> None:
            super().__init__(text, _Tokenizer, heading)
            self.number = number

        def __eq__(self, other: object) -> bool:
            return self is other

        def __ne__(self, other: object) -> bool:
            return self is not other

        def __hash__(self) -> int:
            return self.number

    paragraphs, number = [], 0
    for texts, headline in zip(articles, headlines, strict=True):
        sentences = [Numbered(headline, -1, heading=True)] if headline else []
        for text in texts:
            sentences.append(Numbered(text, number))
            number += 1
        paragraphs.append(Paragraph(sentences))
    return ObjectDocumentModel(paragraphs)


def _summarizer(method: str) -> Any:
    made = _class_of(method)(stem)
    stop_words = lexicon.entries("function_words")
    if method == "edmundson":
        made.bonus_words = [word for word in lexicon.entries("decisions") if " " not in word]
        made.stigma_words = lexicon.entries("asides")
        made.null_words = stop_words
    else:
        made.stop_words = frozenset(stop_words)
    return made


def _class_of(method: str) -> Callable[[Callable[[str], str]], Any]:
    module, name = _CLASSES[method]
    found: Callable[[Callable[[str], str]], Any] = getattr(
        import_module(f"sumy.summarizers.{module}"), f"{name}Summarizer"
    )
    return _steady(found) if method == "lsa" else found


def _steady(lsa: Any) -> Any:
    """LSA with its words in one order: it numbers them as a hashed set happens to list them."""

    class Steady(lsa):  # type: ignore[misc]
        def _create_dictionary(self, document: Any) -> dict[str, int]:
            return {word: row for row, word in enumerate(sorted(super()._create_dictionary(document)))}

    return Steady


_CLASSES = {
    "lexrank": ("lex_rank", "LexRank"),
    "textrank": ("text_rank", "TextRank"),
    "lsa": ("lsa", "Lsa"),
    "luhn": ("luhn", "Luhn"),
    "kl": ("kl", "KL"),
    "sumbasic": ("sum_basic", "SumBasic"),
    "reduction": ("reduction", "Reduction"),
    "edmundson": ("edmundson", "Edmundson"),
}
"""Our name -> module and class of `sumy.summarizers`."""
