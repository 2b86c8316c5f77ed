"""Each case under `cases/` is a *title / input / expected* block: add one there, no Python needed."""

from pathlib import Path

import pytest

from briefing.analysis.article import quotations, quotes, sentences
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.syntax import load_parser
from briefing.model import Article, Line, Quote
from tests.analysis.fixtures import Case, cases_in

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


def quotes_in(text: str, off: frozenset[str] = frozenset()) -> tuple[Quote, ...]:
    article = article_of(text)
    found = sentences.split(article)
    ground = Ground(article, found, quotations.scan(text), load_parser()(text, found))
    return quotes.find(ground, (), off)


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


@pytest.mark.parametrize("rule", [rule.name for rule in quotes.RULES])
def test_a_rule_that_is_switched_off_finds_nothing(rule: str) -> None:
    text = CASES[0].input
    assert all(quote.rule != rule for quote in quotes_in(text, frozenset({rule})))
