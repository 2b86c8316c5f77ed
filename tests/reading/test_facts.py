"""What an article says about itself, and nothing where it says nothing."""

import pytest

from briefing.model import Article
from briefing.reading.assemble import assemble
from briefing.reading.document import Document

STORY = "The ministers met in the capital on Monday to talk about the dam."


def article(text: str, **fields: str) -> Article:
    return assemble(Document(text, **fields), "a.txt", None, text.encode())  # type: ignore[arg-type]


def test_a_text_that_says_nothing_about_itself_gives_nothing() -> None:
    found = article(f"{STORY}\n{STORY.replace('Monday', 'Tuesday')}")
    assert (found.title, found.outlet, found.date, found.byline, found.credit, found.dateline) == (None,) * 6


def test_headline_author_and_date_are_found() -> None:
    found = article(f"Ministers meet about the dam\nBy Ana Dubois\n3 May 2026\n\n{STORY}")
    assert found.title is not None
    assert found.title.of(found.text) == "Ministers meet about the dam"
    assert found.byline is not None
    assert found.byline.of(found.text) == "By Ana Dubois"
    assert found.date == "2026-05-03"


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("DORRAN, Talca (XPN) — ", "XPN"),
        ("NEW DELHI/DORRAN, May 3 (Reuters) - ", "Reuters"),
        ("Dorran (dpa) - ", None),
        ("Dorran, 3 May 2026 (XPN) - ", "XPN"),
        ("DORRAN — ", None),
    ],
)
def test_the_dateline_gives_place_and_agency(opening: str, agency: str | None) -> None:
    found = article(f"Ministers meet\n{opening}{STORY}")
    assert found.credit == agency
    if agency or opening.startswith("DORRAN"):
        assert found.dateline is not None
        assert found.dateline.of(found.text) == opening.strip()


def test_a_title_with_a_full_stop_does_not_hide_the_dateline() -> None:
    found = article(f"The ministers met about the dam on Monday.\nRENO, Nev. (XPN) — {STORY}")
    assert found.dateline is not None
    assert found.dateline.of(found.text) == "RENO, Nev. (XPN) —"
    assert article(f"{STORY}\nNOTE — {STORY}").dateline is None


def test_dashes_inside_a_first_sentence_make_no_dateline() -> None:
    assert article("Okafor -- who leads the talks -- met the ministers on Monday, he said.").dateline is None
    assert article("The talks (XPN was told) - failed on Monday, both of the sides said.").dateline is None


def test_an_agency_in_a_wire_note_is_the_credit_and_not_the_outlet() -> None:
    found = article(f"Ministers meet\n\n{STORY}\n\nwith AAP")
    assert (found.credit, found.outlet) == ("AAP", None)


def test_newswires_without_a_name_are_no_credit() -> None:
    assert article(f"Ministers meet\n\n{STORY}\n\n(with newswires)").credit is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Dorran Post is funded by its readers", "Dorran Post"),
        ("© 2026 The Dorran Post. All rights reserved.", "Dorran Post"),
        ("Follow Dorran Post on WhatsApp", "Dorran Post"),
        ("A boat. Photograph: Ana Dubois/Dorran Post", None),
        ("He has written for the Dorran Post.", None),
    ],
)
def test_the_outlet_is_what_a_line_about_the_paper_names(line: str, outlet: str | None) -> None:
    assert article(f"Ministers meet\n\n{STORY}\n\n{line}").outlet == outlet


def test_a_picture_credit_names_the_outlet_where_the_story_speaks_of_it_too() -> None:
    caption = "A boat. Photograph: Ana Dubois/Dorran Post"
    text = f"Ministers meet\n{caption}\n\n{STORY} “Never,” he told the Dorran Post."
    assert article(text).outlet == "Dorran Post"


def test_the_fields_of_the_file_win() -> None:
    found = article(
        f"Ministers meet\n3 May 2026\n\n{STORY}", outlet="The Tide", date="Thu, 12 Mar 2026 18:42 +0000"
    )
    assert (found.outlet, found.date) == ("The Tide", "2026-03-12")


def test_an_ambiguous_date_is_told_by_the_same_day_in_words_or_not_at_all() -> None:
    head = "Ministers meet about the dam\nPublished 10/11/2026\n\n"
    assert article(head + STORY).date is None
    assert article(f"{head}{STORY} They signed on 10 November 2026 in Dorran.").date == "2026-11-10"
    assert article(f"{head}{STORY} They signed on October 11, 2026 in Dorran.").date == "2026-10-11"
