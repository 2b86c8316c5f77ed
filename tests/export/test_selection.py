"""Which items an export holds."""

from dataclasses import replace

import pytest

from briefing.errors import UsageError
from briefing.export.markdown import as_markdown
from briefing.export.plain import as_plain
from briefing.export.selection import find_actor, marked, noted, of_actor, strong, without
from briefing.model import Briefing, Place, Section, Span, Work
from tests.export.samples import sample


def place(briefing: Briefing, span: Span, section: Section) -> Place:
    article = next(one for one in briefing.articles if one.id == span.article)
    return Place(article.text_sha256, span.start, span.end, section)


def ids(briefing: Briefing) -> list[str]:
    found = [one.id for one in briefing.quotes] + [one.id for one in briefing.pledges]
    found += [one.id for one in briefing.actors] + [one.id for one in briefing.discrepancies]
    return found + [one.id for one in briefing.disputes]


def test_weak_items_and_all_that_points_to_them_are_left_out() -> None:
    briefing = strong(sample())
    assert ids(briefing) == ["q1", "q2", "q3", "p1", "m1", "m2", "d1", "x1"]
    assert briefing.gaps.unnamed == ()
    assert strong(briefing) == briefing


def test_an_actor_keeps_what_it_said_and_what_concerns_it() -> None:
    briefing = sample()
    lind = of_actor(briefing, find_actor(briefing, "lind"))
    assert ids(lind) == ["q1", "q2", "q3", "p1", "m1", "x1"]
    union = of_actor(briefing, find_actor(briefing, "UNION"))
    assert ids(union) == ["m2", "x1"]
    assert union.quote_groups == ()


@pytest.mark.parametrize("name", ["nobody", "n"])
def test_a_name_that_is_nobodys_or_of_several_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="--actor"):
        find_actor(sample(), name)


@pytest.mark.parametrize(
    ("section", "kept"),
    [("quotes", "q2"), ("pledges", "p1"), ("actors", "m2"), ("compare", "d1")],
)
def test_a_mark_keeps_its_item_alone(section: Section, kept: str) -> None:
    briefing = sample()
    spans = {
        "q2": briefing.quotes[1].spans[0],
        "p1": briefing.pledges[0].span,
        "m2": briefing.actors[1].mentions[0],
        "d1": briefing.discrepancies[0].values[1],
    }
    work = Work(marks=(place(briefing, spans[kept], section),))
    assert ids(marked(briefing, work)) == [kept]
    assert marked(briefing, work).ranking == ()
    left = without(briefing, Work(dropped=work.marks))
    assert ids(left) == [one for one in ids(briefing) if one != kept]
    assert left.ranking == briefing.summary


def test_a_mark_on_a_sentence_is_no_mark_on_the_quote_in_it() -> None:
    briefing = sample()
    work = Work(marks=(place(briefing, briefing.ranking[0].span, "summary"),))
    assert ids(marked(briefing, work)) == []
    assert marked(briefing, work).ranking == briefing.ranking[:1]


def test_a_mark_follows_an_item_whose_edge_moved_but_does_not_jump() -> None:
    briefing = sample()
    piece = briefing.quotes[0].spans[0]
    moved = Work(marks=(place(briefing, replace(piece, start=piece.start + 5), "quotes"),))
    assert ids(marked(briefing, moved)) == ["q1"]
    part = Work(marks=(place(briefing, replace(piece, end=piece.start + 5), "quotes"),))
    assert ids(marked(briefing, part)) == []


def test_marks_of_other_texts_mark_nothing() -> None:
    assert ids(marked(sample(), Work(marks=(Place("0" * 64, 0, 10, "quotes"),)))) == []


def test_plain_text_tells_place_and_speaker_without_markup() -> None:
    text = as_plain(sample(), sections=("quotes",))
    assert '"It is a start," […] "but <only> a start."' in text
    first, second = sample().quotes[1].spans
    where = "; ".join(f"a1.txt, sentence 3, chars {one.start}-{one.end}" for one in (first, second))
    assert f"[q2] {where}" in text
    assert "— Ada Lind (“she”), The Daily · q2: direct" in text


def test_a_marked_passage_that_is_no_item_is_exported_like_a_note_without_words() -> None:
    briefing = sample()
    passage = place(briefing, Span("a1", 4, 9), "sources")
    work = Work(marks=(passage, place(briefing, briefing.quotes[0].spans[0], "quotes")))
    assert noted(work) == {passage: ""}
    notes = as_markdown(marked(briefing, work), notes=noted(work)).split("## Notes")[1]
    assert f"> {briefing.articles[0].text[4:9]}" in notes
    assert "Analyst’s note" not in notes
    assert noted(Work(marks=(passage,), notes={passage: "look"})) == {passage: "look"}
