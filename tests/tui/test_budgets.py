"""What the screen may cost, as counts and as ratios inside one run."""

import subprocess
import sys
from itertools import count
from unittest.mock import patch

from textual.screen import Screen
from textual.strip import Strip

from briefing.model import Span, Work
from briefing.trail import Session, Stop, Trail
from briefing.tui.catalog import Catalog
from briefing.tui.panes.lined import Lined
from briefing.tui.panes.listing import Listing
from tests.tui.samples import briefing
from tests.tui.stage import press, staged

PAINTED = 0.1
"""Seconds in which a change is on the screen: textual paints sixty times a second."""
HEAVY = {"spacy", "numpy", "nltk", "sumy", "lxml", "thinc"}


def long_trail(stops: int) -> Trail:
    ends = count()
    return Trail(
        "quotes",
        "Quotes",
        "quotes",
        tuple(Stop("quote", f"q{n % 4 + 1}", (Span("a1", next(ends) % 50, 60),)) for n in range(stops)),
    )


def test_the_screen_loads_nothing_heavy_before_its_first_frame() -> None:
    code = (
        "import briefing.tui.app, briefing.tui.analysis, briefing.reading, sys\n"
        "import briefing.analysis.pipeline, briefing.analysis.bundle.reports\n"
        f"print(*sorted({{name.partition('.')[0] for name in sys.modules}} & {HEAVY!r}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_the_first_frame_loads_nothing_but_what_it_draws() -> None:
    code = (
        "import asyncio, os, sys\n"
        "from briefing.cli import reader\n"
        "from briefing.tui import Ports, keys\n"
        "from briefing.tui.app import BriefingApp, Parameters\n"
        "class Opening(BriefingApp):\n"
        "    def _begin(self):\n"
        "        print(*sys.modules, file=sys.__stdout__, flush=True)\n"
        "        os._exit(0)\n"
        "async def main():\n"
        "    async with Opening(None, Parameters(), Ports(), keys.keymap()).run_test(size=(120, 36)):\n"
        "        await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "briefing.tui.panes.virtual" in loaded
    assert not loaded & {
        "briefing.model.text",
        "briefing.search",
        "briefing.store",
        "briefing.trail",
        "briefing.tui.kinds",
        "briefing.tui.overlays",
        "briefing.tui.projection",
        "briefing.tui.state",
        "briefing.tui.worker",
    }


def test_joining_and_the_early_summary_load_no_language_library() -> None:
    code = (
        "import sys\n"
        "from briefing.model import Parameters\n"
        "from briefing.analysis import pipeline\n"
        "from briefing.reading import load\n"
        "bundle = load(['seeds'])\n"
        "pipeline.join(bundle, [pipeline.skim(one) for one in bundle.articles], Parameters())\n"
        f"print(*sorted({{name.partition('.')[0] for name in sys.modules}} & {HEAVY - {'lxml'}!r}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_a_trail_of_any_length_makes_only_the_rows_in_sight() -> None:
    listing = Listing(Catalog(briefing()), long_trail(50_000), Work())
    for y in range(40):
        listing.line(y, 60, 0)
    assert len(listing._rows) <= 14
    assert isinstance(listing.tops(60), range)


async def lines_painted(stops: int) -> int:
    """For entering a trail of so many stops, two steps and a page."""
    painted = 0
    paint = Lined._paint

    def counted(pane: Lined, at: int) -> Strip:
        nonlocal painted
        painted += 1
        return paint(pane, at)

    async with staged() as (app, pilot):
        with patch.object(Lined, "_paint", counted):
            app.reader.show(app.reader.state.going(Session().enter(long_trail(stops))))
            await pilot.pause()
            for key in ("n", "n", "space"):
                await press(app, pilot, key)
                await pilot.pause()
    return painted


async def test_fifty_thousand_items_are_entered_and_stepped_by_painting_as_much_as_a_hundred() -> None:
    assert 0 < await lines_painted(50_000) <= 1.5 * await lines_painted(100)


async def test_a_step_paints_the_rows_and_the_evidence_it_changes() -> None:
    painted: list[str | None] = []
    paint = Lined._paint

    def counted(pane: Lined, at: int) -> Strip:
        painted.append(pane.id)
        return paint(pane, at)

    async with staged() as (app, pilot):
        app.reader.show(app.reader.state.going(Session().enter(long_trail(100))))
        await press(app, pilot, "n")
        await pilot.pause(PAINTED)
        with patch.object(Lined, "_paint", counted), patch.object(Screen, "_refresh_layout") as laid_out:
            await press(app, pilot, "n")
            await pilot.pause(PAINTED)
        rows = app.reader.lists.main
        assert rows.listing is not None
        tops = rows.listing.tops(rows.cells)
    assert not laid_out.called
    assert painted.count("list") == tops[rows.current + 1] - tops[rows.current - 1]
    assert painted.count("crumbs") == 1
    assert not {"tabs", "footer"} & set(painted)
    assert len(painted) <= 24
