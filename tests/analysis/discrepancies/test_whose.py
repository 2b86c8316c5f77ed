"""Figures of different owners are no rivals; figures in reports of one utterance are."""

from briefing.analysis.bundle import discrepancies
from briefing.analysis.bundle.discrepancies.tellings import LONGEST, Tellings
from briefing.analysis.bundle.discrepancies.whose import Owners, apart
from briefing.model import Link, Quote, Slice
from tests.analysis.discrepancies.test_figures import with_figures
from tests.analysis.named import cast_of, reports_of

FUND, FIRM, HEAD = (
    frozenset({("organization", "m1")}),
    frozenset({("organization", "m2")}),
    frozenset({("person", "m3")}),
)


def test_two_firms_are_apart_and_a_firm_and_its_head_are_not() -> None:
    assert apart(FUND, FIRM)
    assert not apart(FUND, HEAD)


def test_whoever_has_an_owner_in_common_or_none_is_not_apart() -> None:
    assert not apart(FUND, FUND | FIRM)
    assert not apart(FUND, frozenset())


def quote_of(identity: str, article: str, place: Slice) -> Quote:
    return Quote(
        kind="indirect",
        content=(place,),
        source=None,
        cue=None,
        rule="case",
        strength="strong",
        id=identity,
        article=article,
    )


def test_figures_in_reports_of_one_utterance_are_about_one_thing_in_whatever_words() -> None:
    reports = with_figures(
        "== a1 2026-03-12\nA family gets back the fare within seven days.\n"
        "== a2 2026-03-12\nWhoever booked online has the sum on the account in 12 days.\n"
    )
    quotes = [quote_of(f"q{n}", report.id, Slice(0, len(report.text))) for n, report in enumerate(reports)]
    assert not discrepancies.find(reports, quotes, (), ())
    found = discrepancies.find(reports, quotes, [("q0", "q1")], ())
    assert [value.article for value in found[0].values] == ["a1", "a2"]


def test_a_passage_that_tells_many_things_ties_no_figures() -> None:
    quotes = [quote_of("q1", "a1", Slice(0, LONGEST + 1)), quote_of("q2", "a2", Slice(0, 10))]
    tellings = Tellings(quotes, [("q1", "q2")])
    assert tellings.of("a1", Slice(4, 6)) == frozenset()
    assert tellings.of("a2", Slice(4, 6)) == {0}


def test_the_subject_names_the_owner_and_a_pronoun_stands_for_it() -> None:
    text = "Farrow Mills plc owns 4.4% of the dam. It sold 1% in May."
    reports = reports_of(text)
    cast = cast_of(reports)
    actor = cast.actors[0].id
    start = text.index("It ")
    owners = Owners(cast, [Link("a1", start, start + 2, actor, "case")])
    named = owners.of("a1", Slice(0, len("Farrow Mills plc")))
    assert named == owners.of("a1", Slice(start, start + 2)) == {(cast.actors[0].kind, actor)}
    assert owners.of("a1", None) == Owners().of("a1", Slice(0, 5)) == frozenset()


def test_the_figure_knows_the_subject_of_its_clause() -> None:
    (report,) = with_figures(
        "== a1 2026-03-12\nFarrow Mills, which owns 4.4% of the dam, wants to sell 300 turbines.\n"
    )
    holders = [figure.holder for figure in report.analysis.figures]
    assert [holder.of(report.text) for holder in holders if holder] == ["Farrow Mills", "Farrow Mills"]
