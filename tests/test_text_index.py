"""A large bundle gives the same hits as a small one; the index only narrows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.search import fold, hits, words
from briefing.search.text_index import MOST_TERMS, TextIndex
from tests.analysis.reports import article_of

TEXTS = (
    "The minister said nothing.",
    "Prime Minister Zoë O’Neill’s office: “We will pay.”",
    "U.S. envoys met in N\u2019Djamena; snake_case and 12,000 men.",
    "",
    "Ministerial talks, day two",
)
LETTERS = st.text(alphabet="abtéß_.’ '\u0301I\u0130x9\n", max_size=12)


@pytest.mark.parametrize(
    "query",
    ["minister", "minist", "prime  minister", "o'neill's", "u.s.", "e_c", "12,000", "zoe", "zz", "…", ""],
)
def test_the_index_changes_no_hit(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [article_of(text, f"a{number}") for number, text in enumerate(TEXTS)]
    plain = list(hits(articles, query))
    monkeypatch.setattr(words, "LARGE", 0)
    assert list(hits(articles, query)) == plain
    assert plain or query in ("zz", "…", "")


@given(st.lists(LETTERS, max_size=4), LETTERS)
def test_no_text_that_holds_the_words_is_left_out(texts: list[str], query: str) -> None:
    folded = [fold(text) for text in texts]
    wanted = words.pattern(query)
    held = {number for number, text in enumerate(folded) if wanted and wanted.search(text)}
    assert held <= set(TextIndex(folded).candidates(fold(query).split()))


def test_a_part_of_very_many_words_narrows_nothing() -> None:
    texts = [f"a{number}" for number in range(MOST_TERMS + 2)]
    assert len(TextIndex(texts).candidates(["a"])) == len(texts)
    assert TextIndex(texts).candidates(["a7", "a"])[0] == 7


def test_another_bundle_is_indexed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "LARGE", 0)
    for text in ("first", "second"):
        assert len(list(hits([article_of(text)], text))) == 1
