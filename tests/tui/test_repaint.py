"""Painting only what has changed leaves nothing stale: looked at after random keys, against painting all."""

import random
from typing import Any

import pytest
from textual._compositor import CompositorUpdate
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip

from briefing.tui.themes import THEMES
from tests.bundles import brief
from tests.tui import samples
from tests.tui.screenful import Screenful
from tests.tui.stage import NARROW, WIDE, Prepared, press

KEYS = (
    *"nnnnpGNjkJJK.,z|f][123456sSa*+_vmxu",
    *("g g", "enter", "b", "B", "space", "-", "escape"),
)
CHANGES = ("resize", "theme")
"""What may happen besides a key."""


class Watched(Prepared):
    """Keeps what the terminal would show."""

    terminal = Screenful(0, 0)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate):
            self.terminal.feed(renderable.render_segments(self.console))


async def change(app: Watched, pilot: Pilot[None], what: str, draw: random.Random) -> None:
    if what == "resize":
        size = draw.choice([WIDE, NARROW, (100, 30), (50, 14)])
        app.terminal = Screenful(*size)
        await pilot.resize_terminal(*size)
    elif what == "theme":
        app.theme = draw.choice(THEMES).name
    else:
        await press(app, pilot, *what.split())


def painted(app: Watched) -> list[Strip]:
    return [strip.simplify() for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["120x36", "80x24"])
@pytest.mark.parametrize("seed", range(2))
async def test_what_stands_on_the_screen_is_what_painting_all_of_it_gives(
    seed: int, size: tuple[int, int]
) -> None:
    draw = random.Random(seed)
    app = Watched(brief("seeds") if seed else samples.briefing())
    async with app.run_test(size=size) as pilot:
        app.terminal = Screenful(*size)
        await pilot.pause()
        await change(app, pilot, "resize", draw)
        for _ in range(6):
            done = draw.choices([*KEYS, *CHANGES], k=12)
            for what in done:
                await change(app, pilot, what, draw)
            for _ in range(3):
                await pilot.pause()
            shown = app.terminal.lines
            kept = painted(app)
            for widget in app.screen.walk_children():
                widget.refresh()
            assert painted(app) == kept, done
            assert [strip.text.rstrip() for strip in kept] == shown, done
