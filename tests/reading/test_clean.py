"""Hidden characters become visible, one for one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.clean import clean, clean_name

HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
KEPT = "\n\t\u200c\u200d"


@given(st.text(alphabet=st.characters(exclude_characters="\r"), max_size=80))
def test_no_offset_moves_and_nothing_hidden_is_left(text: str) -> None:
    cleaned, _ = clean(text)
    assert len(cleaned) == len(text)
    assert all(unicodedata.category(one) not in HIDDEN or one in KEPT for one in cleaned)
    for before, after in zip(text, cleaned, strict=True):
        assert after == before or unicodedata.category(before) in HIDDEN


@pytest.mark.parametrize(
    ("before", "after", "warning"),
    [
        ("a\x1b]52;c\x07b", "a\u241b]52;c\u2407b", "2 control characters"),
        ("a\x7fb", "a\u2421b", "1 control character"),
        ("a\x9bb", "a\ufffdb", "1 control character"),
        ("Mac\u200bron", "Mac\ufffdron", "1 invisible character"),
        ("a\u202eb", "a\ufffdb", "1 bidirectional control character"),
        ("a\ud800b", "a\ufffdb", "1 invisible character"),
    ],
)
def test_what_was_found_is_reported(before: str, after: str, warning: str) -> None:
    assert clean(before) == (after, (f"contained {warning}",))


def test_line_breaks_of_other_systems_become_ours() -> None:
    assert clean("Denied\rAgreed\r\nSigned\n") == ("Denied\nAgreed\nSigned\n", ())


def test_joiners_and_plain_text_stay() -> None:
    text = (
        "Zo\u00eb \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f468\u200d\U0001f469 a\u00a0b\tc\n"
    )
    assert clean(text) == (text, ())


def test_look_alike_letters_inside_a_word_are_reported() -> None:
    _, warnings = clean("President M\u0430cron spoke.")
    assert warnings == ("Latin beside Greek or Cyrillic letters inside a word, in one place",)
    assert clean("\u041c\u0430\u043a\u0440\u043e\u043d met Macron.")[1] == ()


def test_file_names_are_one_safe_line() -> None:
    assert clean_name("a\n\x1b]0;b\udcff.txt").isprintable()
