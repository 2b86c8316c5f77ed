"""What makes a sentence worth more, and what makes it a repetition."""

import pytest

from briefing.analysis.bundle.summary import alike, coverage, worth
from briefing.analysis.bundle.summary.candidates import Candidate, gather
from tests.analysis.reports import reports_of


def measured(bundle: str) -> list[dict[str, float]]:
    reports = reports_of(bundle)
    candidates = gather(reports, ())
    return [dict(found) for found in worth.features(reports, candidates, alike.compare(candidates))]


def candidates_of(bundle: str) -> list[Candidate]:
    return gather(reports_of(bundle), ())


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


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    found = measured("== a1\nThe dam above the harbour burst.\n")[0]
    assert set(found) == set(worth.FACT) | set(worth.MAIN)


def test_likeness_makes_a_repetition_likely_and_one_article_unlikely() -> None:
    one, _, same, other = candidates_of(
        "== a1\nThe dam burst.\nA goat sang.\nThe harbour dam has burst.\n== a2\nThe dam burst.\n"
    )
    assert coverage.repeats(one, other, 0.4) > coverage.repeats(one, other, 0.1)
    assert coverage.repeats(one, same, 0.2) < coverage.repeats(one, other, 0.2)


def test_the_next_sentence_of_an_article_may_spell_out_the_one_before() -> None:
    first, second, third = candidates_of("== a1\nThe dam burst.\nIt burst at night.\nThe dam was old.\n")
    assert coverage.repeats(first, second, 0.2) > coverage.repeats(first, third, 0.2)
