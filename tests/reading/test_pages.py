"""Saved pages in the shapes of real outlets: `NAME.html` gives the lines of `NAME.lines`."""

from pathlib import Path

import pytest

from briefing.reading.assemble import assemble
from briefing.reading.formats import html
from briefing.reading.limits import Limits

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def lines_of(page: Path) -> list[str]:
    raw = page.read_bytes()
    article = assemble(html.read(raw, Limits()).documents[0], page.name, page, raw)
    return [f"{line.kind} | {line.slice.of(article.text)}" for line in article.lines]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_saved_page_gives_its_story_and_marks_its_noise(page: Path) -> None:
    assert lines_of(page) == page.with_suffix(".lines").read_text(encoding="utf-8").splitlines()


def test_there_are_pages_of_a_dozen_kinds() -> None:
    assert len(PAGES) >= 12


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_scripts_hidden_and_template_text_stay_out(page: Path) -> None:
    text = "\n".join(lines_of(page))
    for trap in (
        "not story text",
        "Template text",
        "Hidden trap",
        "Decoy",
        "comment text",
        "You must accept",
        "JavaScript",
    ):
        assert trap not in text
