"""How it looks: every section at both sizes, themes, overlays. `make snapshots` after a wanted change."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from briefing.tui.app import BriefingApp
from tests.tui import samples
from tests.tui.stage import NARROW, WIDE, Prepared, press

CASES: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "summary_wide": (WIDE, "briefing-dark", ("1",)),
    "actors_wide": (WIDE, "briefing-dark", ("2", "enter", "n")),
    "quotes_wide": (WIDE, "briefing-dark", ("3",)),
    "pledges_wide": (WIDE, "briefing-dark", ("4",)),
    "compare_wide": (WIDE, "briefing-dark", ("5",)),
    "sources_wide": (WIDE, "briefing-dark", ("6", "enter", "n")),
    "quotes_narrow": (NARROW, "briefing-dark", ("3", "n")),
    "actors_narrow": (NARROW, "briefing-dark", ("2",)),
    "quotes_light": (WIDE, "briefing-light", ("3",)),
    "quotes_terminal_colours": (NARROW, "briefing-terminal", ("3",)),
    "one_pane": ((50, 14), "briefing-dark", ("3", "enter")),
    "help": (NARROW, "briefing-dark", ("?",)),
    "why": (WIDE, "briefing-dark", ("3", "w")),
}


@pytest.mark.parametrize("name", CASES)
def test_it_looks_as_before(name: str, snap_compare: Callable[..., bool]) -> None:
    size, theme, keys = CASES[name]
    app = Prepared(samples.briefing())
    app.theme = theme

    async def prepare(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, BriefingApp)
        await pilot.pause()
        for key in keys:
            await press(pilot.app, pilot, key)
            await pilot.pause()
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=prepare)
