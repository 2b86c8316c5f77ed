"""Each case under `cases/` is a *title / input / expected* block: add one there, no Python needed."""

from functools import cache
from pathlib import Path

import pytest

from briefing.analysis.article import quotations, quotes, sentences
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.syntax import load_parser
from briefing.model import Article, Line, Quote
from tests.analysis.fixtures import Case, cases_in

EXTENDING = ("split", "split-again", "open-paragraph")
"""Rules that add pieces to other rules' drafts."""
CASES = cases_in(Path(__file__).parent / "cases")


def article_of(text: str) -> Article:
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            lines.append(Line(start, start + len(line), "story", number))
        start += len(line) + 1
    return Article(
        id="a1", path="a1.txt", file=None, sha256="", text=text, text_sha256="", lines=tuple(lines)
    )


@cache
def ground_of(text: str) -> Ground:
    article = article_of(text)
    found = sentences.split(article)
    return Ground(article, found, quotations.scan(text), load_parser()(text, found))


def quotes_in(text: str, off: frozenset[str] = frozenset()) -> tuple[Quote, ...]:
    return quotes.find(ground_of(text), (), off)


def shown(text: str, quote: Quote) -> str:
    content = " // ".join(piece.of(text) for piece in quote.content)
    source = quote.source.of(text) if quote.source else "-"
    if quote.source_hint:
        source = f"({quote.source_hint.of(text)})"
    cue = quote.cue.of(text) if quote.cue else "-"
    mark = "" if quote.strength == "strong" else "weak "
    return f"{mark}{quote.kind} | {content} | {source} | {cue} | {quote.rule}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_quotes_are_found_as_written_in_the_case(case: Case) -> None:
    assert [shown(case.input, quote) for quote in quotes_in(case.input)] == case.expected


@pytest.mark.parametrize("rule", [rule.name for rule in quotes.RULES if rule.name not in EXTENDING])
def test_every_rule_has_a_case_and_finds_nothing_when_switched_off(rule: str) -> None:
    texts = [case.input for case in CASES]
    assert any(quote.rule == rule for text in texts for quote in quotes_in(text))
    assert all(quote.rule != rule for text in texts for quote in quotes_in(text, frozenset({rule})))


@pytest.mark.parametrize("rules", [{"split", "split-again"}, {"open-paragraph"}])
def test_a_rule_that_only_adds_pieces_changes_some_case_when_switched_off(rules: set[str]) -> None:
    texts = [case.input for case in CASES]
    assert any(quotes_in(text) != quotes_in(text, frozenset(rules)) for text in texts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_slice_of_a_quote_stays_inside_one_line(case: Case) -> None:
    for quote in quotes_in(case.input):
        slices = [*quote.content, *(one for one in (quote.source, quote.cue) if one is not None)]
        assert all("\n" not in one.of(case.input) and one.of(case.input).strip() for one in slices)
