"""Finding words whatever their case, accents and typography, with offsets that hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Span
from briefing.search import fold, hits, holds
from tests.tui.samples import article


def found(text: str, query: str) -> list[str]:
    return [text[span.start : span.end] for span in hits([article("a1", text, None)], query)]


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(min_size=1, max_size=8).filter(lambda text: text.strip()), st.text(max_size=20))
def test_a_word_is_found_in_a_text_that_holds_it(word: str, around: str) -> None:
    text = f"{around} {word} {around}"
    assert any(fold(piece).split() == fold(word).split() for piece in found(text, word))


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Élysée Palace", "elysee", ["Élysée"]),
        ("Ukraine’s allies", "ukraine's", ["Ukraine’s"]),
        ("the “coalition”", '"coalition"', ["“coalition”"]),
        ("peace\n  deal", "peace deal", ["peace\n  deal"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("İstanbul", "İ", ["İ"]),
        ("nothing", "   ", []),
    ],
)
def test_variants_are_alike(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


def test_hits_come_in_reading_order_over_all_articles() -> None:
    articles = [article("a1", "one two one", None), article("a2", "one", None)]
    assert list(hits(articles, "one")) == [Span("a1", 0, 3), Span("a1", 8, 11), Span("a2", 0, 3)]


def test_narrowing_wants_every_word_somewhere() -> None:
    assert holds(["Ada Marsh", "said it"], "marsh SAID")
    assert not holds(["Ada Marsh"], "marsh said")


@given(
    st.lists(st.text(alphabet="ab \n", max_size=20), max_size=6), st.sampled_from(["a", "ab", "b a", "aa"])
)
def test_the_hits_are_counted_before_they_are_made(texts: list[str], query: str) -> None:
    articles = [article(f"a{number}", text, None) for number, text in enumerate(texts)]
    each = list(hits(articles, query))
    again = hits(articles, query)
    assert len(again) == len(each)
    assert [again[number] for number in reversed(range(len(each)))] == each[::-1]
    assert again[1:3] == tuple(each[1:3])
