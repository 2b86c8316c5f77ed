"""What makes one sentence a repetition of another."""

from briefing.analysis.bundle.summary import alike
from briefing.analysis.bundle.summary.candidates import gather
from briefing.analysis.bundle.summary.repetition import ELSEWHERE, REACH, WITHIN, Repetition
from tests.analysis.reports import reports_of

DAM = "The dam above the old harbour burst on Sunday."
VALLEY = "Boats carried 412 people out of the flooded valley."
GOAT = "A goat sang on the roof of the town hall."
BAND = "The brass band of the fire brigade played until dawn."


def measured(bundle: str) -> Repetition:
    candidates = gather(reports_of(bundle), ())
    return Repetition(candidates, alike.compare(candidates))


def chances(bundle: str, chosen: int = 0) -> dict[int, float]:
    return dict(measured(bundle).of(chosen))


def test_the_same_told_elsewhere_is_likely_a_repetition() -> None:
    found = chances(f"== a1\n{DAM}\n== a2\n{DAM}\n{GOAT}\n")
    assert found[1] > 0.9
    assert 2 not in found


def test_the_sentence_of_an_article_that_is_most_alike_is_more_likely_one_than_its_rivals() -> None:
    near = "The old harbour dam burst at night."
    alone = chances(f"== a1\n{DAM}\n== a2\n{GOAT}\n{near}\n")[2]
    beside_a_better_one = chances(f"== a1\n{DAM}\n== a2\n{DAM}\n{near}\n")[2]
    assert beside_a_better_one < alone


def test_a_lead_is_spelled_out_next_more_often_than_another_sentence() -> None:
    bundle = f"== a1\n{DAM}\n\n{VALLEY}\n\n{GOAT}\n\n{BAND}\n"
    after_the_lead, after_another = chances(bundle)[1], chances(bundle, 1)[2]
    assert after_the_lead > after_another


def test_a_sentence_spells_out_its_neighbour_rather_than_one_further_off() -> None:
    found = chances(f"== a1\n{DAM}\n\n{VALLEY}\n\n{GOAT}\n\n{BAND}\n", 1)
    assert found[2] > found[3]


def test_a_sentence_spells_out_its_own_paragraph_rather_than_the_next() -> None:
    one_paragraph = chances(f"== a1\n{DAM} {VALLEY}\n")[1]
    two_paragraphs = chances(f"== a1\n{DAM}\n\n{VALLEY}\n")[1]
    assert one_paragraph > two_paragraphs


def test_only_near_sentences_of_the_article_are_looked_at() -> None:
    lines = "\n".join(f"The {word} dam burst." for word in ("old", *map(str, range(100, 120))))
    assert max(chances(f"== a1\n{lines}\n")) == REACH


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    found = measured(f"== a1\n{DAM}\n{GOAT}\n== a2\n{DAM}\n")
    assert set(found.features_elsewhere(0, 2)) == set(ELSEWHERE)
    assert set(found.features_within(0, 1)) == set(WITHIN)
