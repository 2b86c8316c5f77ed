"""Fault 64: whatever is typed, clicked and pasted, nothing breaks and the state stays sound."""

import random

import pytest
from textual import events

from briefing.trail import Session
from briefing.tui import sections
from briefing.tui.commands import COMMANDS
from tests.tui.stage import NARROW, WIDE, press, staged

KEYS = sorted(
    {part for command in COMMANDS for key in command.keys for part in key.split()}
    | set("0789äß漢 ~`@#$%^()") - {"q"}
)
"""Every key of the table and some of none; q is pressed at the end."""
ROUNDS = 600
"""Keys a run: with four runs enough to have met every key in every section."""


@pytest.mark.parametrize(
    ("seed", "preset", "size"),
    [(1, "default", WIDE), (2, "default", NARROW), (3, "vim", WIDE), (4, "default", (40, 12))],
)
async def test_random_keys_break_nothing(seed: int, preset: str, size: tuple[int, int]) -> None:
    dice = random.Random(seed)
    async with staged(size=size, preset=preset) as (app, pilot):
        keys = [key for key in KEYS if key != "q"]
        for turn in range(ROUNDS // 12):
            await press(app, pilot, *(dice.choice(keys) for _ in range(12)))
            if turn % 7 == 0:
                app.screen.post_message(events.Paste("pasted \x1b[201~ [/etc] " * 50))
                await pilot.click(offset=(dice.randrange(app.size.width), dice.randrange(app.size.height)))
            if turn % 11 == 0:
                await pilot.resize_terminal(dice.randrange(20, 130), dice.randrange(6, 40))
            sound(app.reader.state.session)
            assert app.is_running
        assert set(sections.SECTIONS) >= {app.reader.state.trail.section}


def sound(session: Session) -> None:
    for place in (session.here, *session.past, *session.future):
        assert 0 <= place.index <= max(0, len(place.trail) - 1)
        assert place.stop is None or place.aspect < max(1, len(place.stop.spans))
