"""Which sentences are weighed: each wording of a source once, no more than it takes."""

import pytest

from briefing.analysis.bundle import summary
from briefing.analysis.bundle.summary.candidates import COPIES, LEADING, PER_SOURCE, gather, leading_of
from briefing.model import Parameters
from tests.analysis.reports import reports_of

WIRE = """President Filomena Nhantumbo opened the clinic in Beira on Sunday.
He said the water would not wait.
"""
OURS = "The clinic in Beira stands on the site of the old harbour.\n"


def copies(count: int, text: str = WIRE) -> str:
    return "".join(f"== a{number}\n{text}" for number in range(1, count + 1))


def group(count: int) -> list[tuple[str, ...]]:
    return [tuple(f"a{number}" for number in range(1, count + 1))]


def test_the_copies_of_a_sentence_are_one_candidate_that_knows_them() -> None:
    first, second = gather(reports_of(copies(3)), group(3))
    assert (first.article, second.article) == ("a1", "a1")
    assert [place.article for place in first.copies] == ["a2", "a3"]


def test_the_same_words_of_two_sources_are_two_candidates() -> None:
    assert len(gather(reports_of(copies(2)), ())) == 4


def test_what_a_copy_adds_is_weighed_and_finds_its_antecedent_in_the_copied_text() -> None:
    reports = reports_of(copies(1) + f"== a2\n{WIRE}She said that it would stay open.\n")
    added = gather(reports, group(2))[-1]
    assert added.article == "a2"
    assert added.antecedent is not None
    assert added.antecedent.article == "a2"
    assert reports[1].text[added.antecedent.start :].startswith("President")


def test_a_summary_sentence_names_the_copies_of_its_own_source_and_of_another() -> None:
    reports = reports_of(copies(2) + f"== a3\n{WIRE}== a4\n{WIRE}")
    ranking = summary.rank(reports, Parameters(), [("a1", "a2"), ("a3", "a4")])
    assert [place.article for place in ranking[0].also] == ["a2", "a3", "a4"]


def test_a_source_of_a_thousand_near_copies_is_weighed_no_longer_than_it_takes() -> None:
    text = "".join(f"== a{n}\nThe clinic number {n} in Beira opened.\n{OURS}" for n in range(1, 1001))
    found = gather(reports_of(text), group(1000))
    assert len(found) == PER_SOURCE
    assert max(len(candidate.copies) for candidate in found) == COPIES


@pytest.mark.parametrize(("articles", "leading"), [(1, 80), (250, 80), (1000, 20), (10_000, 12)])
def test_many_articles_are_weighed_by_their_first_sentences(articles: int, leading: int) -> None:
    assert leading_of(articles) == leading
    assert leading_of(0) == LEADING


def test_only_leading_sentences_are_weighed_and_depth_is_a_share_of_the_whole_article() -> None:
    found = gather(reports_of(f"== a1\n{WIRE}{OURS}{OURS}"), (), leading=2)
    assert [candidate.depth for candidate in found] == [0.0, 0.25]


def test_with_a_focus_the_depths_of_an_article_are_weighed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.analysis.bundle.summary.candidates.WEIGHED", 0)
    monkeypatch.setattr("briefing.analysis.bundle.summary.candidates.FEWEST_LEADING", 1)
    reports = reports_of(f"== a1\n{WIRE}{OURS}")
    assert len(summary.rank(reports, Parameters())) == 1
    focused = summary.rank(reports, Parameters(query="old harbour"))
    assert reports[0].text[focused[0].start : focused[0].end] == OURS.strip()
