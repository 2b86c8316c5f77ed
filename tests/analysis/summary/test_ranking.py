"""The ranking: one order, every length a prefix, nothing but the story's own sentences."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.bundle import summary
from briefing.model import Parameters, SummarySentence
from tests.analysis.reports import reports_of

BUNDLE = """== a1 2026-03-12
# Donors pledge $640m after cyclone
Donors pledged $640m on Thursday to help Mozambique rebuild after Cyclone Ilande, half of what it asked for.
~ A woman wades past a flooded clinic in Quelimane, where donors pledged $640m. Photograph: Agency
The storm killed at least 412 people in Mozambique and 97 in Malawi, officials say.
The World Bank said that none of its $200m in loans would be paid out before an audit.
Who will pay for the boats that were promised in 2023 and never came?
He said the water would not wait.
== a2 2026-03-12
Lenders and donors promised $640 million Thursday to help Mozambique recover from Cyclone Ilande.
President Filomena Nhantumbo told delegates that every contribution would be published within 48 hours.
She said that thieves would be put on trial.
South Africa said it would not keep its rescue helicopters in Mozambique past April 30.
"""


def texts(ranking: tuple[SummarySentence, ...]) -> list[str]:
    articles = {report.id: report.text for report in reports_of(BUNDLE)}
    return [articles[sentence.article][sentence.start : sentence.end] for sentence in ranking]


@given(length=st.integers(min_value=0, max_value=50))
def test_every_length_is_a_prefix_of_one_ranking(length: int) -> None:
    reports = reports_of(BUNDLE)
    longest = summary.rank(reports, Parameters(length=1000))
    assert summary.rank(reports, Parameters(length=length))[:length] == longest[:length]


@pytest.mark.parametrize("method", summary.METHODS)
def test_every_method_shows_story_sentences_only(method: str) -> None:
    reports = reports_of(BUNDLE)
    story = {
        (report.id, sentence.start, sentence.end)
        for report in reports
        for sentence in report.analysis.sentences
        if sentence.is_story
    }
    ranking = summary.rank(reports, Parameters(method=method))
    places = [(sentence.article, sentence.start, sentence.end) for sentence in ranking]
    assert places
    assert set(places) <= story
    assert len(places) == len(set(places))


def test_the_lead_that_both_sources_tell_comes_first_and_names_the_other() -> None:
    first = summary.rank(reports_of(BUNDLE), Parameters())[0]
    assert "$640" in texts((first,))[0]
    assert [span.article for span in first.also] == ["a2" if first.article == "a1" else "a1"]


def test_what_a_chosen_sentence_says_is_not_said_again() -> None:
    shown = texts(summary.rank(reports_of(BUNDLE), Parameters()))
    assert sum("$640" in text for text in shown) == 1


def test_questions_are_left_out() -> None:
    assert not [text for text in texts(summary.rank(reports_of(BUNDLE), Parameters())) if text.endswith("?")]


def test_a_sentence_that_hangs_on_a_pronoun_brings_its_antecedent() -> None:
    ranking = summary.rank(reports_of(BUNDLE), Parameters())
    shown = zip(ranking, texts(ranking), strict=True)
    hanging = next(sentence for sentence, text in shown if "thieves" in text)
    assert hanging.antecedent is not None
    article = reports_of(BUNDLE)[1].text
    assert "President Filomena Nhantumbo" in article[hanging.antecedent.start : hanging.antecedent.end]


def test_a_copy_is_no_second_source() -> None:
    twice = BUNDLE + BUNDLE[BUNDLE.index("== a2") :].replace("== a2", "== a3")
    apart = summary.rank(reports_of(twice), Parameters())
    as_copies = summary.rank(reports_of(twice), Parameters(), duplicates=[("a2", "a3")])
    assert apart != as_copies
    assert {sentence.article for sentence in as_copies[:1]} == {"a1"}


def test_a_query_brings_up_the_sentences_that_answer_it() -> None:
    shown = texts(summary.rank(reports_of(BUNDLE), Parameters(query="rescue helicopters")))
    assert "helicopters" in shown[0]


def test_an_actor_in_focus_brings_up_the_sentences_that_name_it() -> None:
    shown = texts(summary.rank(reports_of(BUNDLE), Parameters(actor="World Bank")))
    assert "World Bank" in shown[0]


def test_a_bundle_without_sentences_has_no_summary() -> None:
    assert summary.rank((), Parameters()) == ()
    for method in summary.METHODS:
        assert summary.rank(reports_of("== a1\n# Only a headline\n"), Parameters(method=method)) == ()


def test_the_first_screen_needs_no_heavy_library() -> None:
    code = (
        "import sys; from tests.analysis.reports import reports_of\n"
        "from tests.analysis.summary.test_ranking import BUNDLE\n"
        "from briefing.analysis.bundle import summary; from briefing.model import Parameters\n"
        "assert summary.rank(reports_of(BUNDLE), Parameters())\n"
        "print(sorted({'numpy', 'nltk', 'spacy', 'sumy'} & set(sys.modules)))"
    )
    # The test module itself imports pytest and hypothesis, neither of which may bring those in.
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
