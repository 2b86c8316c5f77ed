"""The app with a prepared briefing, and what the tests look at."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from textual import events
from textual.pilot import Pilot

from briefing.model import Briefing, Bundle, Parameters
from briefing.tui import messages
from briefing.tui.app import BriefingApp
from briefing.tui.keys import Keymap, keymap
from briefing.tui.ports import Forgetful, Ports
from tests.tui import samples

WIDE = (120, 36)
NARROW = (80, 24)
PATIENCE = 500
"""Looks for a command that is carried out: a limit for a hang."""


class Prepared(BriefingApp):
    """Shows a briefing at once; analyses are only written down."""

    def __init__(
        self,
        briefing: Briefing,
        ports: Ports | None = None,
        keys: Keymap | None = None,
        preset: str = "default",
    ) -> None:
        bundle = Bundle(briefing.articles, briefing.skipped)
        super().__init__(lambda: bundle, briefing.parameters, ports or Ports(), keys or keymap(preset))
        self.prepared = briefing
        self.asked: list[tuple[Parameters, bool]] = []
        self.copied: list[str] = []
        self.desk.analyse = self._ask  # type: ignore[method-assign]
        self.desk.external = self._external  # type: ignore[method-assign]
        self.ran: list[Sequence[str]] = []
        self.commands = 0
        """Commands carried out."""
        run_command = self.desk.run_command

        def counted(identity: str, count: int = 0) -> None:
            run_command(identity, count)
            self.commands += 1

        self.desk.run_command = counted  # type: ignore[method-assign]

    def _begin(self) -> None:
        bundle = Bundle(self.prepared.articles, self.prepared.skipped)
        book = self.desk.ports.book([one.text_sha256 for one in bundle.articles])
        self.post_message(messages.Read(bundle, book, book.read()))
        self.post_message(messages.Briefed(self.prepared))
        self.post_message(messages.Finished())

    def _ask(self, parameters: Parameters, again: bool = False) -> None:
        self.asked.append((parameters, again))

    def _external(self, command: Sequence[str]) -> bool:
        self.ran.append(command)
        return True

    def copy_to_clipboard(self, text: str) -> None:
        self.copied.append(text)


@asynccontextmanager
async def staged(
    briefing: Briefing | None = None,
    size: tuple[int, int] = WIDE,
    ports: Ports | None = None,
    preset: str = "default",
) -> AsyncIterator[tuple[Prepared, Pilot[None]]]:
    """The running app and its pilot, with the briefing on the screen."""
    app = Prepared(briefing or samples.briefing(), ports, preset=preset)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield app, pilot


async def press(app: BriefingApp, pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait once; the pilot's own way waits four times a key."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else {"space": " "}.get(key)))
    await pilot.pause()


async def press_one(app: Prepared, pilot: Pilot[None], *keys: str) -> None:
    """Press the keys of one command and wait until it is carried out, however long the queues are."""
    before = app.commands
    await press(app, pilot, *keys)
    for _ in range(PATIENCE):
        if app.commands > before:
            break
        await pilot.pause(0.01)
    await pilot.pause()


def screen_lines(app: BriefingApp) -> list[str]:
    """What the terminal shows, line by line."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]


__all__ = ["NARROW", "WIDE", "Forgetful", "Prepared", "press", "press_one", "screen_lines", "staged"]
