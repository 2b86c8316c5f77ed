"""The pictures of the six sections in `docs/screens`: `python -m tests.tui.screens` makes them again."""

import asyncio
import re
from pathlib import Path

from briefing.tui.sections import SECTIONS
from tests.bundles import brief
from tests.tui.stage import press, staged

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
REMOTE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Fonts that a viewer would fetch from elsewhere."""


async def draw() -> None:
    """One picture a section, each with its second item chosen."""
    async with staged(brief("seeds")) as (app, pilot):
        for number, name in enumerate(SECTIONS, 1):
            await press(app, pilot, str(number), "n")
            picture = REMOTE.sub("", app.export_screenshot(title="briefing"))
            (FOLDER / f"{name}.svg").write_text(picture.rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw())
