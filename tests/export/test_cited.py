"""What an export cites can be read back from it, word for word, whatever the words are."""

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.export import render
from briefing.export.cited import check, read_export
from briefing.model import (
    Actor,
    Article,
    Briefing,
    Discrepancy,
    Parameters,
    Place,
    Pledge,
    Quote,
    Sentence,
    Slice,
    SummarySentence,
)
from briefing.reading.layout import lay_out
from briefing.safe import visible
from tests.export.samples import sample

WORDS = st.sampled_from(
    [
        *"\\`*_[]<>&|~$=%^{}#!-+:.)(\"'\n\t 1aé",
        "[^q1]",
        " […] ",
        "> ",
        "- ",
        "**x**: ",
        "[^q1]: ",
        "&#10;",
        "---\n",
    ]
)
TEXTS = st.lists(WORDS, min_size=6, max_size=40).map(lambda words: visible("".join(words)))


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    """A briefing whose items point at random places of a random text."""
    text = draw(TEXTS)
    digest = sha256(text.encode()).hexdigest()
    article = Article("a1", "a1.txt", None, digest, text, digest, lay_out(text), outlet=draw(TEXTS))

    def place() -> Slice:
        start = draw(st.integers(0, len(text) - 1))
        return Slice(start, draw(st.integers(start + 1, len(text))))

    pieces = tuple(place() for _ in range(draw(st.integers(1, 3))))
    one, two = place().within("a1"), place().within("a1")
    summary = place()
    return Briefing(
        Parameters(),
        (article,),
        {"a1": (Sentence(0, len(text), 1, "story"),)},
        (SummarySentence("a1", summary.start, summary.end, also=(two,)),),
        actors=(Actor("m1", "x", "person", ("x",), (one,), role=two),),
        quotes=(Quote("direct", pieces, None, None, "r", "strong", id="q1", article="a1"),),
        pledges=(Pledge("offer", place(), place(), None, "r", "bound", id="p1", article="a1"),),
        discrepancies=(Discrepancy("d1", "x", one, "number", (one, two)),),
    )


@given(briefings(), st.sampled_from(["markdown", "json"]))
@settings(max_examples=1000)
def test_all_that_is_cited_is_read_back_and_holds(briefing: Briefing, form: str) -> None:
    article = briefing.articles[0]
    notes = {Place(article.text_sha256, 0, 1, "quotes"): "a *note* [^q1]"}
    export = read_export(render(briefing, form, notes=notes))
    assert list(check(export, [article])) == []
    shown = {(one.label, one.start, one.end) for one in export.cited if one.text is not None}
    for piece in briefing.quotes[0].content:
        assert ("q1", piece.start, piece.end) in shown


@given(briefings(), st.data())
@settings(max_examples=300)
def test_one_changed_character_of_a_quote_is_noticed(briefing: Briefing, data: st.DataObject) -> None:
    article = briefing.articles[0]
    piece = briefing.quotes[0].content[0]
    at = data.draw(st.integers(piece.start, piece.end - 1))
    other = "x" if article.text[at] != "x" else "y"
    text = article.text[:at] + other + article.text[at + 1 :]
    changed = replace(article, text=text, sha256=sha256(text.encode()).hexdigest())
    for form in ("markdown", "json"):
        faults = list(check(read_export(render(briefing, form)), [changed]))
        assert any(fault.label == "q1" and "the source reads" in fault.why for fault in faults)


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("[^q1]\n\n—", "[^q1][^q1]\n\n—"),
        (", sha256 ", ", sha256 0"),
        (", chars ", ", char "),
        ("[^q1]: ", "[^q9]: "),
        (", chars 77-", ", chars 78-"),
    ],
)
def test_a_damaged_footnote_never_passes(words: str, instead: str) -> None:
    text = render(sample(), "markdown")
    assert words in text
    with pytest.raises(InputError):  # noqa: PT012 - either it cannot be read or it does not hold
        if list(check(read_export(text.replace(words, instead)), sample().articles)):
            raise InputError("does not hold")


def test_a_footnote_added_by_hand_is_left_alone() -> None:
    text = render(sample(), "markdown") + "\nMy remark.[^1]\n\n[^1]: See the *minutes*.\n"
    assert read_export(text) == read_export(render(sample(), "markdown"))


def test_every_citation_of_the_page_is_in_both_forms() -> None:
    briefing = sample()
    markdown = read_export(render(briefing, "markdown"))
    labels = {one.label for one in markdown.cited}
    assert {"s1", "s2", "m1", "q1", "q2", "q3", "p1", "d1", "x1"} <= labels
    assert {one.label for one in read_export(render(briefing, "json")).cited} >= {
        "s1",
        "q1",
        "p1",
        "d1",
        "m1",
    }
