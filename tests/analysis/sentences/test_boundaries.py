"""Each case under `cases/` is a *title / input / expected* block: add one there, no Python needed."""

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.article import sentences
from briefing.model import Article, Line, Slice
from briefing.reading.assemble import assemble
from briefing.reading.document import Document
from tests.analysis.fixtures import Case, cases_in

CASES = cases_in(Path(__file__).parent / "cases")


def article_of(text: str) -> Article:
    lines: list[Line] = []
    start = 0
    for row in text.split("\n"):
        if row.strip():
            lines.append(Line(start, start + len(row), "story", len(lines) + 1))
        start += len(row) + 1
    return Article("a1", "a1.txt", None, "", text, "", tuple(lines))


def shown(text: str, off: frozenset[str] = frozenset()) -> list[str]:
    return [one.slice.of(text) for one in sentences.split(article_of(text), off)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_sentences_end_where_the_case_says(case: Case) -> None:
    assert shown(case.input) == case.expected


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("lower-case", "“Never!” he said."),
        ("mark", "“We tried.” — Ada Fenn"),
        ("abbreviation", "They met Mr. Fenn."),
        ("bracket", "The Cook County (Ill.) Sheriff left."),
        ("initial", "They met J. Fenn."),
        ("number", "1. The first point"),
        ("speaker", "“Why?” Fenn asked."),
    ],
)
def test_each_rule_is_needed_and_can_be_switched_off(rule: str, text: str) -> None:
    assert len(shown(text)) == 1
    assert len(shown(text, frozenset({rule}))) == 2


def test_the_rules_are_those_tested() -> None:
    assert [name for name, _ in sentences.RULES] == [
        "lower-case",
        "mark",
        "abbreviation",
        "bracket",
        "initial",
        "number",
        "speaker",
    ]


def test_place_and_agency_are_a_piece_of_their_own() -> None:
    text = "Talks fail\nDORRAN, Talca (XPN) — The talks failed on Monday, both sides said."
    article = assemble(Document(text), "a.txt", None, b"")
    found = sentences.split(article)
    assert [(one.kind, one.slice.of(text)) for one in found] == [
        ("headline", "Talks fail"),
        ("byline", "DORRAN, Talca (XPN) —"),
        ("story", "The talks failed on Monday, both sides said."),
    ]


def test_sentences_carry_paragraph_and_kind_of_their_line() -> None:
    article = article_of("One two. Three four.\nFive six.")
    lines = (article.lines[0], replace(article.lines[1], kind="caption"))
    found = sentences.split(replace(article, lines=lines))
    assert [(one.paragraph, one.kind) for one in found] == [(1, "story"), (1, "story"), (2, "caption")]


@given(st.text(alphabet="aB1 .!?…“”\"'’()\n-", max_size=200))
def test_sentences_cover_all_ink_in_order_and_never_overlap(text: str) -> None:
    article = article_of(text)
    found = sentences.split(article)
    covered: set[int] = set()
    for one in found:
        assert one.start < one.end
        assert not covered & set(range(one.start, one.end))
        assert "\n" not in one.slice.of(text)
        covered |= set(range(one.start, one.end))
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())


@pytest.mark.parametrize(
    "piece", ["He said so. ", "Mr. ", "“No?” ", ". ", "A. B. ", "word ", "!?", "(“‘ ", "U.S. "], ids=repr
)
def test_the_time_grows_with_the_text(piece: str) -> None:
    def spent(length: int) -> float:
        text = (piece * length)[: 12 * length]
        article = replace(article_of(""), text=text, lines=(Line(0, len(text), "story", 1),))
        start = process_time()
        sentences.split(article)
        return process_time() - start

    spent(1_000)
    assert spent(20_000) < 3 * spent(10_000) + 0.1


def test_a_dateline_is_only_what_the_reader_marked() -> None:
    text = "DORRAN (XPN) — The talks failed."
    plain = article_of(text)
    assert len(sentences.split(plain)) == 1
    assert len(sentences.split(replace(plain, dateline=Slice(0, 14)))) == 2
