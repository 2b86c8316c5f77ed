"""The application: terminal, themes, signals; it routes messages and knows nothing of what they do."""

import asyncio
import gc
import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from textual import on
from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen

from briefing.errors import BriefingError
from briefing.model import Parameters
from briefing.store.state import changes
from briefing.tui import messages, preferences, sections, worker
from briefing.tui.analysis import Analysis
from briefing.tui.catalog import nothing
from briefing.tui.keys import Keymap
from briefing.tui.places import place_of
from briefing.tui.ports import Ports
from briefing.tui.reader_desk import ReaderDesk
from briefing.tui.render import Printable
from briefing.tui.screen import ReaderScreen
from briefing.tui.state import start
from briefing.tui.styles import sheets, stand_ins, themes

__all__ = ["BriefingApp"]

SIGNALS = (signal.SIGTERM, signal.SIGHUP)
"""End the reader with the terminal restored; the exit code is 128 + n."""
THEME = "briefing-dark"


class BriefingApp(App[None]):
    """Reads a bundle in the terminal."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "briefing"

    def __init__(self, analysis: Analysis, parameters: Parameters, ports: Ports, keymap: Keymap) -> None:
        super().__init__(css_path=[str(sheet) for sheet in sheets()], ansi_color=_ansi())
        self._belt = Printable()
        self.animation_level = "none"
        self.preferences = preferences.load(ports.preferences)
        for theme in themes():
            self.register_theme(theme)
        known = self.preferences.theme in self.available_themes
        self.theme = self.preferences.theme if known else THEME
        state = start(nothing(parameters))
        self.reader = ReaderScreen(replace(state, hint=not self.preferences.greeted), keymap)
        self.desk = ReaderDesk(self, self.reader, ports, analysis)
        self.restored = False
        self.problem: Exception | None = None
        """What ended the app, where something did."""

    def get_default_screen(self) -> Screen[None]:
        """The one screen."""
        return self.reader

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
        loop = asyncio.get_running_loop()
        for one in SIGNALS:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(one, self._signalled, one)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        gc.enable()  # `run` has switched it off
        self.desk.analyse(self.reader.state.catalog.briefing.parameters, again=True)

    def _signalled(self, number: int) -> None:
        worker.stop()
        self.exit(return_code=128 + number)

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
            preferences.save(self.desk.ports.preferences, kept)

    def on_unmount(self) -> None:
        """The last stop is kept for the next time."""
        self.prefer()
        state = self.reader.state
        if state.place and state.place != state.work.last:
            with suppress(BriefingError):
                self.desk.analysis.book.change(partial(changes.stop_at, place=state.place))

    @on(messages.Ordered)
    def _ordered(self, message: messages.Ordered) -> None:
        if self.reader.state.hint:
            self.reader.show(replace(self.reader.state, hint=False))
        if self.screen is self.reader:
            self.desk.run_command(message.command, message.count)

    @on(messages.Jumped)
    def _jumped(self, message: messages.Jumped) -> None:
        trail = sections.article(self.reader.state.catalog, message.article)
        at = trail.find(message.item)
        if at is not None:
            self.desk.go(self.desk.session.enter(trail, at))

    @on(messages.Progress)
    def _progress(self, message: messages.Progress) -> None:
        self.reader.tell(message.text)

    @on(messages.Finished)
    def _finished(self) -> None:
        self.reader.tell("")
        self._restore()

    @on(messages.Read)
    def _read(self, message: messages.Read) -> None:
        analysis = self.desk.analysis
        analysis.bundle, analysis.book = message.bundle, message.book
        self.reader.show(self.reader.state.worked(message.work))
        if message.book.warning:
            self.desk.say(message.book.warning, problem=True)

    @on(messages.Analysed)
    def _analysed(self, message: messages.Analysed) -> None:
        self.desk.analysis.analyses = message.analyses

    @on(messages.Briefed)
    def _briefed(self, message: messages.Briefed) -> None:
        self.reader.show(self.desk.analysis.take(self.reader.state, message.briefing))

    @on(messages.Failed)
    def _failed(self, message: messages.Failed) -> None:
        self.desk.say(message.problem, problem=True)

    @on(messages.Picked)
    def _picked(self, message: messages.Picked) -> None:
        self.desk.pick(message.pane, message.index, message.again)

    def _restore(self) -> None:
        """Back to the last stop, unless the reader has moved already."""
        state = self.reader.state
        last, self.restored = None if self.restored else state.work.last, True
        if last is None or state.session.past or state.session.here.index:
            return
        trail = sections.section(state.catalog, last.section)
        at = next((i for i, stop in enumerate(trail.stops) if place_of(state.catalog, stop) == last), None)
        if at is not None:
            self.desk.go(state.session.enter(trail, at).settled())


def _ansi() -> bool | None:
    return True if "NO_COLOR" in os.environ else None
