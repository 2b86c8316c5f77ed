"""Which articles are one source."""

import random
from time import process_time

import pytest

from briefing.analysis.article import sentences
from briefing.analysis.bundle import duplicates
from briefing.analysis.bundle.reports import Report
from briefing.model import Article, ArticleAnalysis, Line
from briefing.reading import load
from tests.benchmarks import corpus
from tests.bundles import GOLD, NAMES


def report(number: int, text: str) -> Report:
    """An article whose every line is story."""
    lines: list[Line] = []
    start = 0
    for line in text.split("\n"):
        lines.append(Line(start, start + len(line), "story", len(lines) + 1))
        start += len(line) + 1
    article = Article(f"a{number}", f"{number}.txt", None, "", text, "", tuple(lines))
    return Report(article, ArticleAnalysis(sentences.split(article)))


def groups(*texts: str) -> tuple[tuple[str, ...], ...]:
    return duplicates.find([report(number, text) for number, text in enumerate(texts, 1)])


def edited(text: str, seed: int, share: float) -> str:
    """The text with some words changed, as an editor at another paper would."""
    draw = random.Random(seed)
    return "\n".join(
        " ".join(word if draw.random() > share else f"{word}x" for word in line.split())
        for line in text.split("\n")
    )


def test_copies_are_one_source() -> None:
    first, second = corpus.article(1), corpus.article(2)
    assert groups(first, second, first, second, first) == (("a1", "a3", "a5"), ("a2", "a4"))


def test_a_wire_text_cut_short_is_the_same_source() -> None:
    whole = corpus.article(3)
    lines = whole.split("\n")
    assert groups(whole, "\n".join(lines[: len(lines) // 2])) == (("a1", "a2"),)


def test_two_halves_meet_through_the_whole() -> None:
    lines = corpus.article(4).split("\n")
    middle = len(lines) // 2
    halves = ("\n".join(lines[:middle]), "\n".join(lines[middle:]))
    assert groups(halves[0], "\n".join(lines), halves[1]) == (("a1", "a2", "a3"),)
    assert groups(*halves) == ()


def test_an_edited_wire_text_is_the_same_source() -> None:
    found = sum(
        groups(text, edited(text, seed, 0.05)) != ()
        for seed, text in enumerate(map(corpus.article, range(40)))
    )
    assert found >= 39


def test_noise_makes_no_two_articles_one_source() -> None:
    first, second = report(1, corpus.article(5)), report(2, corpus.article(6))
    footer = (
        "\nSign up for our letter and read what the week has brought to the towns along the river.\n" * 30
    )
    with_noise = [report(number, one.text + footer) for number, one in enumerate((first, second), 1)]
    marked = []
    for one, plain in zip(with_noise, (first, second), strict=True):
        count = len(plain.article.lines)
        kept = tuple(
            line if line.paragraph <= count else Line(line.start, line.end, "boilerplate", line.paragraph)
            for line in one.article.lines
        )
        article = Article(one.id, one.id, None, "", one.text, "", kept)
        marked.append(Report(article, ArticleAnalysis(sentences.split(article))))
    assert duplicates.find(marked) == ()


@pytest.mark.parametrize("name", NAMES)
def test_reports_of_one_event_are_independent(name: str) -> None:
    bundle = load([str(GOLD / name)])
    reports = [Report(one, ArticleAnalysis(sentences.split(one))) for one in bundle.articles]
    assert duplicates.find(reports) == ()


def test_texts_too_short_to_tell_stay_apart() -> None:
    assert groups("The minister said no.", "The minister said no, twice.") == ()
    assert groups("", "") == ()


def test_the_time_grows_with_articles_not_with_pairs() -> None:
    text = corpus.article(7)

    def spent(count: int) -> float:
        reports = [report(number, edited(text, number, 0.02)) for number in range(count)]
        start = process_time()
        assert [len(group) for group in duplicates.find(reports)] == [count]
        return process_time() - start

    spent(20)
    assert spent(400) < 3 * spent(200) + 0.05
