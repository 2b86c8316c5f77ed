"""What makes a sentence worth more."""

import pytest

from briefing.analysis.bundle.summary import alike, worth
from briefing.analysis.bundle.summary.candidates import gather
from tests.analysis.reports import reports_of


def measured(bundle: str) -> list[dict[str, float]]:
    reports = reports_of(bundle)
    candidates = gather(reports, ())
    return [dict(found) for found in worth.features(reports, candidates, alike.compare(candidates))]


@pytest.mark.parametrize(
    ("feature", "more", "less"),
    [
        ("decision", "The union vowed to stop the trains.", "The union met in the hall of trains."),
        (
            "figures",
            "The fire destroyed 412 houses in the valley.",
            "The fire destroyed houses in the valley.",
        ),
        ("length", "The long rain fell on the old grey town all day.", "The rain fell."),
        ("quoted", '"We will stop," said Mr Lund.', "The trains will stop, said Mr Lund."),
        ("hangs", "He went home.", "Mr Lund went home."),
        ("names", "The letter went to Petra Lund of Oslo.", "The letter went to the old town hall."),
    ],
)
def test_each_feature_tells_two_sentences_apart(feature: str, more: str, less: str) -> None:
    assert measured(f"== a1\n{more}\n")[0][feature] > measured(f"== a1\n{less}\n")[0][feature]


def test_what_another_source_says_too_has_support() -> None:
    shared = "The dam above the old harbour burst on Sunday."
    two = measured(f"== a1\n{shared}\nA goat was seen on the hill.\n== a2\n{shared}\n")
    assert two[0]["support"] > 0.3
    assert two[1]["support"] == 0
    assert measured(f"== a1\n{shared}\n")[0]["support"] == 0


def test_what_a_headline_says_is_told_from_what_it_does_not() -> None:
    found = measured(
        "== a1\n# Dam bursts above the harbour\nThe dam above the harbour burst.\nA goat sang.\n"
    )
    assert found[0]["headline"] > found[1]["headline"] == 0


def test_speech_that_two_sources_quote_is_told_from_a_fact_that_both_report() -> None:
    speech, fact = '"The dam will hold the water," said Mr Lund.', "The harbour dam burst on Sunday."
    found = measured(f"== a1\n{speech}\n{fact}\n== a2\n{speech}\n{fact}\n")
    assert found[0]["shared speech"] > found[1]["shared speech"] == 0


def test_the_end_of_an_article_is_deep() -> None:
    found = measured("== a1\nThe dam burst.\nA goat sang.\nThe dam was old.\n")
    assert found[0]["depth"] < found[1]["depth"] < found[2]["depth"]


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    found = measured("== a1\nThe dam above the harbour burst.\n")[0]
    assert set(found) == set(worth.FACT) | set(worth.MAIN)
