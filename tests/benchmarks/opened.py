"""Opens a folder in the reader without a terminal, steps about, prints the peak of its memory in bytes."""

import asyncio
import resource
import sys
from functools import partial
from typing import Any

from briefing.cli.parser import parse
from briefing.cli.reader import _analyse, _load
from briefing.model import Parameters
from briefing.tui import messages
from briefing.tui.app import BriefingApp
from briefing.tui.keys import keymap
from briefing.tui.ports import Ports


class Opened(BriefingApp):
    """Knows when everything is shown."""

    done = False

    async def on_event(self, event: Any) -> None:
        await super().on_event(event)

    async def _on_message(self, message: Any) -> None:
        await super()._on_message(message)
        self.done = self.done or isinstance(message, messages.Finished)


async def main() -> None:
    _, options = parse([sys.argv[1]])
    app = Opened(partial(_load, options), Parameters(), Ports(), keymap("default"), _analyse)
    async with app.run_test(size=(120, 40)) as pilot:
        while not app.done:
            await asyncio.sleep(0.1)
        for key in "nn]nn]nn]nn]nn]nn":
            await pilot.press(key)


if __name__ == "__main__":
    asyncio.run(main())
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
