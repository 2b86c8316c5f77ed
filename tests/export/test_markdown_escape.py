"""Source text as markdown renders back to that text, wherever it stands."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.export.markdown.escape import escape, unescape
from briefing.safe import visible
from tests.export.rendered import inline_text, tokens

MARKS = st.sampled_from(
    [*"\\`*_[]<>&|~$=%^{}#!-+:.)(\"'/@\n\t 1a", "&amp;", "&#42;", "::", "[^1]:", "---", "\xa0", "<b>"]
)
SOURCES = (st.lists(MARKS, max_size=30).map("".join) | st.text(max_size=40)).map(visible)
"""Text as it is after reading: without control characters."""


def shown(markdown: str) -> str:
    return "".join(inline_text(token) for token in tokens(markdown) if token.type == "inline")


@pytest.mark.parametrize("prefix", ["", "- ", "> ", "### "])
@given(text=SOURCES)
@example(text="1. one")
@example(text="+ one")
@example(text="a\n\n===\nb")
@example(text=" \xa0 ")
@example(text="[^q1]: x[^q1]")
@example(text=":::: {.note}")
@settings(max_examples=300)
def test_text_comes_back_as_it_was(prefix: str, text: str) -> None:
    assert shown(prefix + escape(text)) == text


@given(text=SOURCES)
@settings(max_examples=300)
def test_text_comes_back_from_several_lines_of_a_quotation(text: str) -> None:
    assert shown("> " + escape(text, "\\\n> ") + "x") == text + "x"


@given(text=SOURCES)
def test_escaping_can_be_undone(text: str) -> None:
    assert unescape(escape(text)) == text


@given(text=SOURCES)
def test_no_double_colon_is_left(text: str) -> None:
    assert "::" not in escape(text)
