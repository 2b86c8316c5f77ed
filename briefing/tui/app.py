"""The application: terminal, themes, signals; it routes messages and knows nothing of what they do."""

import asyncio
import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen

from briefing.errors import BriefingError
from briefing.model import Parameters
from briefing.tui import messages, preferences
from briefing.tui.keys import Keymap
from briefing.tui.ports import Analyser, Loader, Ports
from briefing.tui.render import Printable
from briefing.tui.screen import ReaderScreen
from briefing.tui.signals import Ending
from briefing.tui.styles import sheet
from briefing.tui.themes import THEMES, stand_ins

if TYPE_CHECKING:
    from briefing.tui.reader_desk import ReaderDesk
    from briefing.tui.state import State

__all__ = ["BriefingApp"]

THEME = "briefing-dark"


class BriefingApp(App[None]):
    """Reads a bundle in the terminal."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "briefing"

    def __init__(
        self,
        load: Loader,
        parameters: Parameters,
        ports: Ports,
        keymap: Keymap,
        analyse: Analyser | None = None,
    ) -> None:
        super().__init__(_driver(), css_path=str(sheet("screen")), ansi_color=_ansi())
        self.load, self.analyse = load, analyse
        self.parameters = parameters
        self.ports = ports
        self._belt = Printable()
        self.animation_level = "none"
        self.preferences = preferences.load(ports.preferences)
        for theme in THEMES:
            self.register_theme(theme)
        known = self.preferences.theme in self.available_themes
        self.theme = self.preferences.theme if known else THEME
        self.reader = ReaderScreen(self._first, keymap)
        self.ending = Ending()
        """Tells of signals, once it is heard by `signals.ending`."""
        self.problem: Exception | None = None
        """What ended the app, where something did."""

    @cached_property
    def desk(self) -> "ReaderDesk":
        """Carries out what the commands ask for."""
        # Not needed for the first frame, and with it the analysis.
        from briefing.tui.analysis import Analysis  # noqa: PLC0415
        from briefing.tui.reader_desk import ReaderDesk  # noqa: PLC0415

        return ReaderDesk(self, self.reader, self.ports, Analysis(self.load, self.analyse, self.ports.book))

    def _first(self) -> "State":
        """Nothing read yet."""
        from briefing.tui.catalog import nothing  # noqa: PLC0415 - not needed for the first frame
        from briefing.tui.state import start  # noqa: PLC0415

        return start(nothing(self.parameters), hint=not self.preferences.greeted)

    def get_default_screen(self) -> Screen[None]:
        """The one screen, laid out for the terminal from the first."""
        self.reader.wear(self.size)
        return self.reader

    def refresh_css(self, animate: bool = True) -> None:
        """The rules with the colours of another theme; before there is a screen, nobody wears them.

        The theme is chosen before the first frame, and textual would read every rule twice for it.
        """
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our style sheets need and a theme of others does not define."""
        return stand_ins(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Whatever is painted, nothing unprintable leaves."""
        return [*super().get_line_filters(), self._belt]

    def _handle_exception(self, error: Exception) -> None:
        """Keep what went wrong for the caller, who tells it without a text of the articles."""
        self.problem = self.problem or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Close; textual would print local variables, and with them the articles."""
        self._close_messages_no_wait()

    def on_mount(self) -> None:
        """Start the analysis once there is a frame."""
        soon = asyncio.get_running_loop().call_soon_threadsafe
        self.ending.leave = lambda number: soon(self._signalled, number)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        gc.enable()  # `run` has switched it off
        self.desk.begin()

    def _signalled(self, number: int) -> None:
        self.desk.stop()
        self.exit(return_code=128 + number)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Another program has the terminal; what interrupts it does not end the reader."""
        self.ending.lent = True
        try:
            with super().suspend():
                yield
        finally:
            self.ending.lent = False

    def action_help_quit(self) -> None:
        """ctrl+c copies a selection where there is one, else quits."""
        if self.desk.selected():
            self.desk.run_command("copy")
        else:
            self.desk.leave()

    async def action_quit(self) -> None:
        """Quit."""
        self.desk.leave()

    def prefer(self) -> None:
        """Keep theme and greeting."""
        kept = preferences.Preferences(self.theme, greeted=True)
        with suppress(OSError, BriefingError):
            preferences.save(self.ports.preferences, kept)

    def on_unmount(self) -> None:
        """The last stop is kept for the next time."""
        self.prefer()
        self.desk.keep_place()

    @on(messages.Ordered)
    def _ordered(self, message: messages.Ordered) -> None:
        if self.reader.state.hint:
            self.reader.show(replace(self.reader.state, hint=False))
        if self.screen is self.reader:
            self.desk.run_command(message.command, message.count)

    @on(messages.Jumped)
    def _jumped(self, message: messages.Jumped) -> None:
        self.desk.jump(message.article, message.item)

    @on(messages.Progress)
    def _progress(self, message: messages.Progress) -> None:
        self.reader.tell(message.text)

    @on(messages.Finished)
    def _finished(self) -> None:
        self.reader.tell("")
        self.desk.restore()

    @on(messages.Read)
    def _read(self, message: messages.Read) -> None:
        self.desk.analysis.bundle, self.desk.analysis.book = message.bundle, message.book
        self.reader.show(self.reader.state.worked(message.work))
        if message.book.warning:
            self.desk.say(message.book.warning, problem=True)

    @on(messages.Analysed)
    def _analysed(self, message: messages.Analysed) -> None:
        self.desk.analysis.sealed = message.sealed

    @on(messages.Briefed)
    def _briefed(self, message: messages.Briefed) -> None:
        self.reader.show(self.desk.analysis.take(self.reader.state, message.briefing))

    @on(messages.Failed)
    def _failed(self, message: messages.Failed) -> None:
        self.desk.say(message.problem, problem=True)

    @on(messages.Picked)
    def _picked(self, message: messages.Picked) -> None:
        self.desk.pick(message.pane, message.index, message.again)


def _driver() -> type[Driver] | None:
    """Our own, where the system has such terminals."""
    if os.name == "nt":
        return None
    from briefing.tui.driver import TerminalDriver  # noqa: PLC0415 - not on every system

    return TerminalDriver


def _ansi() -> bool | None:
    return True if "NO_COLOR" in os.environ else None
