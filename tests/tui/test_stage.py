"""The sample fits its texts."""

from briefing.tui.catalog import Catalog
from briefing.tui.sections import SECTIONS, section
from tests.tui.samples import briefing
from tests.tui.stage import screen_lines, staged


def test_every_section_of_the_sample_has_items() -> None:
    catalog = Catalog(briefing())
    assert {name: len(section(catalog, name)) for name in SECTIONS} == {
        "summary": 2,
        "actors": 3,
        "quotes": 4,
        "pledges": 3,
        "compare": 5,
        "sources": 4,
    }


async def test_the_screen_shows_the_sample() -> None:
    async with staged() as (app, _):
        text = "\n".join(screen_lines(app))
        assert "[1 Summary 2]" in text
        assert "Ada Marsh, mayor of Port Vale" in text
