"""The rows of a trail: as high as their text, and never higher than their kind allows."""

from dataclasses import replace

import pytest

from briefing.model import Work
from briefing.trail import Trail
from briefing.tui import sections
from briefing.tui.catalog import Catalog
from briefing.tui.kinds import KINDS
from briefing.tui.panes.listing import REMEMBERED, Listing
from tests.tui import samples


def laid(catalog: Catalog, trail: Trail, cells: int) -> list[str]:
    listing = Listing(catalog, trail, Work())
    return [
        "".join(text for text, _ in listing.line(y, cells, -1)[0]) for y in range(listing.tops(cells)[-1])
    ]


@pytest.mark.parametrize("key", sections.SECTIONS)
@pytest.mark.parametrize("cells", [20, 50, 90])
def test_no_row_has_an_empty_line(key: str, cells: int) -> None:
    catalog = Catalog(samples.briefing())
    trail = sections.section(catalog, key)
    bare = replace(trail, stops=tuple(replace(stop, heading="") for stop in trail.stops))
    assert all(line.strip() for line in laid(catalog, bare, cells))


def test_a_sentence_of_the_summary_stands_whole() -> None:
    catalog = Catalog(samples.briefing())
    trail = sections.section(catalog, "summary")
    lines = laid(catalog, trail, 20)
    sentence = catalog.text(trail.stops[0].spans[0])
    assert len(sentence) > 2 * 20
    assert sentence in " ".join(line.strip() for line in lines)


@pytest.mark.parametrize("key", ["quotes", "pledges"])
def test_the_rows_of_a_long_trail_are_equally_high_and_end_with_their_place(key: str) -> None:
    catalog = Catalog(samples.briefing())
    trail = sections.section(catalog, key)
    stops = (tuple(trail.stops) * (REMEMBERED + 1))[: REMEMBERED + 1]
    listing = Listing(
        catalog, replace(trail, stops=tuple(replace(stop, heading="") for stop in stops)), Work()
    )
    height = KINDS[stops[0].kind].height
    assert list(listing.tops(60))[:3] == [0, height, 2 * height]
    meta = "".join(text for text, _ in listing.line(height - 1, 60, -1)[0])
    assert catalog.label(stops[0].spans[0].article) in meta
