"""The desk over the real screen: what commands ask for, handed to the app, the screen and the ports."""

import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from textual.app import App, SuspendNotSupported
from textual.message import Message
from textual.worker import Worker, get_current_worker

from briefing.errors import BriefingError
from briefing.model import Parameters
from briefing.store.state import changes
from briefing.trail import Session, Stop
from briefing.tui import sections, worker
from briefing.tui.analysis import Analysis
from briefing.tui.desk import Choice
from briefing.tui.keys import Keymap
from briefing.tui.places import place_of
from briefing.tui.ports import Change, Ports
from briefing.tui.render import Line, shown
from briefing.tui.screen import ReaderScreen
from briefing.tui.state import State

__all__ = ["ReaderDesk"]

NOTICE = 4.0
"""Seconds a notice stays; a problem stays twice as long."""


class ReaderDesk:
    """Carries out what the commands ask for."""

    def __init__(self, app: App[None], screen: ReaderScreen, ports: Ports, analysis: Analysis) -> None:
        self.app = app
        self.screen = screen
        self.ports = ports
        self.analysis = analysis
        self.last_export: Path | None = None
        self._running: Worker[None] | None = None
        self._restored = False

    @property
    def state(self) -> State:
        """Everything shown."""
        return self.screen.state

    @property
    def session(self) -> Session:
        """The session with the evidence as it is scrolled now."""
        return self.state.session.scrolled(self.screen.evidence.source.scroll_offset.y)

    @property
    def keymap(self) -> Keymap:
        """The keys in force."""
        return self.screen.keymap

    @property
    def pane(self) -> str:
        """The focused pane."""
        return self.screen.pane

    def update(self, state: State) -> None:
        """Show another state."""
        self.screen.show(state)

    def change(self, change: Change, back: Change | None) -> None:
        """Change the reader's work, here and where it is kept."""
        state = self.state if back else replace(self.state, undo=self.state.undo[:-1])
        work = change(state.work)
        try:
            kept = self.analysis.book.change(change)
        except BriefingError as problem:
            self.say(f"{problem}; kept for this run only", problem=True)
        else:
            work = kept.work
            if kept.by_others:
                self.say("another briefing changed marks or notes too: both are kept")
        self.update(state.worked(work, back))

    def go(self, session: Session) -> None:
        """Show another place."""
        if session is not self.state.session:
            self.update(self.state.going(session))

    def pick(self, pane: str, index: int, again: bool) -> None:
        """A row was clicked: make it current; where it was, open it."""
        self.screen.focus_pane(pane)
        listing = (self.screen.lists.panel if pane == "panel" else self.screen.lists.main).listing
        if listing is None:
            return
        if listing.trail.key != self.state.trail.key:
            self.go(self.session.enter(listing.trail, index))
        elif again:
            self.run_command("open")
        else:
            self.go(self.state.session.go(index))

    def focus_pane(self, name: str) -> None:
        """Focus a pane."""
        self.screen.focus_pane(name)

    def next_pane(self, count: int) -> None:
        """Focus the pane so many further on."""
        self.screen.next_pane(count)

    def scroll_evidence(self, lines: int) -> None:
        """Scroll the evidence."""
        self.screen.evidence.source.shift(lines)

    def page_of(self, pane: str) -> int:
        """Lines in sight of a pane."""
        return self.screen.widget_of(pane).size.height

    @property
    def zoomed(self) -> bool:
        """Whether one pane is shown alone."""
        return self.screen.maximized is not None

    def zoom(self) -> bool:
        """Show the focused pane alone, or all again."""
        if self.zoomed:
            self.screen.minimize()
        else:
            self.screen.maximize(self.screen.widget_of(self.pane), container=False)
        return self.zoomed

    def split(self) -> None:
        """Side by side or stacked."""
        self.screen.toggle_class("-turned")

    def labels(self) -> None:
        """Letters on the items in sight."""
        self.screen.offer_labels()

    def say(self, text: str, problem: bool = False) -> None:
        """A short notice."""
        self.app.clear_notifications()
        if problem:
            self.app.notify(shown(text), severity="error", timeout=NOTICE * 2, markup=False)
        else:
            self.app.notify(shown(text), timeout=NOTICE, markup=False)

    def ask(self, title: str, initial: str, then: Callable[[str], None]) -> None:
        """One line typed by the reader."""
        from briefing.tui.overlays import Prompt  # noqa: PLC0415 - not needed for the first frame

        self.app.push_screen(Prompt(title, initial), self._unless_left(then))

    def choose(self, title: str, choices: Sequence[Choice], then: Callable[[str], None]) -> None:
        """One of some lines."""
        from briefing.tui.overlays import Picker  # noqa: PLC0415 - not needed for the first frame

        self.app.push_screen(Picker(title, choices), self._unless_left(then))

    def _unless_left(self, then: Callable[[str], None]) -> Callable[[str | None], None]:
        """Go on with the answer once the overlay is gone, so that notices land on the screen itself."""

        def answered(answer: str | None) -> None:
            if answer is not None:
                self.app.call_later(then, answer)

        return answered

    def read(self, title: str, lines: Sequence[Line]) -> None:
        """A page of words over the screen."""
        from briefing.tui.overlays import Page  # noqa: PLC0415 - not needed for the first frame

        self.app.push_screen(Page(title, lines))

    def analyse(self, parameters: Parameters, again: bool = False) -> None:
        """Join anew, or read and analyse everything."""
        self.cancel(quietly=True)
        job = self.analysis.job(parameters, self.state.work.corrections, again)
        self.screen.show(replace(self.state, progress="starting…"))
        self._running = self.app.run_worker(
            partial(_work, self.app, job), thread=True, exclusive=True, group="analysis", exit_on_error=False
        )

    def cancel(self, quietly: bool = False) -> bool:
        """Stop a running analysis; whether there was one."""
        running = self._running is not None and self._running.is_running
        if running and self._running:
            self._running.cancel()
            worker.stop()
            self.screen.show(replace(self.state, progress=""))
            if not quietly:
                self.say(f"analysis stopped · {self.keymap.keys_of('reload')[0]} starts it again")
        return running

    def begin(self) -> None:
        """Read and analyse for the first time."""
        worker.prepare()
        self.analyse(self.state.catalog.briefing.parameters, again=True)

    def stop(self) -> None:
        """End the processes of the analysis."""
        worker.stop()

    def jump(self, article: str, item: Stop) -> None:
        """To an item of an article's own trail."""
        trail = sections.article(self.state.catalog, article)
        at = trail.find(item)
        if at is not None:
            self.go(self.session.enter(trail, at))

    def keep_place(self) -> None:
        """Keep the last stop for the next time."""
        state = self.state
        if state.place and state.place != state.work.last:
            with suppress(BriefingError):
                self.analysis.book.change(partial(changes.stop_at, place=state.place))

    def restore(self) -> None:
        """Back to the last stop, once, unless the reader has moved already."""
        state = self.state
        last, self._restored = None if self._restored else state.work.last, True
        if last is None or state.session.past or state.session.here.index:
            return
        trail = sections.section(state.catalog, last.section)
        at = next((i for i, stop in enumerate(trail.stops) if place_of(state.catalog, stop) == last), None)
        if at is not None:
            self.go(state.session.enter(trail, at).settled())

    def run_command(self, identity: str, count: int = 0) -> None:
        """Run a command by its id."""
        from briefing.tui.actions import actions  # noqa: PLC0415 - not needed for the first frame

        action, argument = actions()[identity]
        action(self, argument, count)

    def copy(self, text: str) -> None:
        """Put a text on the terminal's clipboard."""
        self.app.copy_to_clipboard(text)

    def selected(self) -> str:
        """Text selected with the mouse."""
        return self.screen.get_selected_text() or ""

    def exported(self, path: Path) -> None:
        """Remember the last export for the editor."""
        self.last_export = path

    def external(self, command: Sequence[str]) -> bool:
        """Run another program in the terminal until it ends."""
        with suppress(SuspendNotSupported, OSError):
            with self.app.suspend():
                subprocess.run(list(command), check=False)  # noqa: S603 - the reader's own editor or pager
            return True
        return False

    def themes(self) -> Sequence[str]:
        """Names of the themes, our own first."""
        names = list(self.app.available_themes)
        return sorted(names, key=lambda name: (not name.startswith("briefing"), name))

    def wear(self, theme: str) -> None:
        """Use another theme."""
        self.app.theme = theme

    def leave(self) -> None:
        """Quit."""
        self.cancel(quietly=True)
        self.app.exit()


def _work(app: App[None], job: worker.Job) -> None:
    me = get_current_worker()

    def tell(message: Message) -> None:
        if not me.is_cancelled:
            app.post_message(message)

    worker.perform(job, tell, lambda: me.is_cancelled)
