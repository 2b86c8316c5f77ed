"""The README tells the keys that the reader has."""

from tests.tui.readme import END, README, START, readme


def test_the_readme_shows_the_table_of_commands() -> None:
    assert README.read_text(encoding="utf-8") == readme(), "run: python -m tests.tui.readme"


def test_the_readme_keeps_the_place_of_the_table() -> None:
    text = README.read_text(encoding="utf-8")
    assert text.count(START) == text.count(END) == 1
