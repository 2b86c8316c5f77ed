"""The one screen: a projection of the state. Keys become commands; what they do is not known here."""

from dataclasses import replace

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widget import Widget

from briefing.tui import frame
from briefing.tui.keys import Heard, Keymap, spelled
from briefing.tui.labelling import Labels, item_at, labelled
from briefing.tui.messages import Jumped, Ordered, Picked
from briefing.tui.panes.bar import Bar
from briefing.tui.panes.evidence import Evidence
from briefing.tui.panes.lists import Lists, with_panel
from briefing.tui.panes.reader import Reader
from briefing.tui.panes.roles import Roles
from briefing.tui.panes.virtual import VirtualList
from briefing.tui.state import State

__all__ = ["ReaderScreen"]

PANES = ("list", "panel", "evidence")
WIDGETS = {"list": "#list", "panel": "#panel", "evidence": "#source"}


class ReaderScreen(Screen[None]):
    """Crumbs, sections, list and evidence."""

    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-short"), (30, "-tall")]  # noqa: RUF012
    ESCAPE_TO_MINIMIZE = False
    AUTO_FOCUS = "#list"

    def __init__(self, state: State, keymap: Keymap) -> None:
        super().__init__()
        self.state = state
        self.keymap = keymap
        self.heard = Heard()
        self.jumps: Labels = {}
        self.crumbs = Bar("crumbs")
        self.tabs = Bar("tabs")
        self.footer = Bar("footer", whole=True)
        self.lists = Lists()
        self.evidence = Evidence()

    def compose(self) -> ComposeResult:
        """The frame and the two sides."""
        yield self.crumbs
        yield self.tabs
        with Container(id="desk"):
            yield self.lists
            yield self.evidence
        yield self.footer
        yield Roles()

    def on_mount(self) -> None:
        """The first projection."""
        self.show(self.state)

    def on_resize(self) -> None:
        """The frame says as much as there is room for."""
        self.crumbs.show(*frame.crumbs(self.state, self.size.width))
        self.tabs.show(frame.tabs(self.state, self.size.width))

    def show(self, state: State) -> None:
        """Project another state."""
        before, self.state = self.state, state
        moved = before.session.here != state.session.here or before.catalog is not state.catalog
        self.set_class(with_panel(state), "-actors")
        self.set_class(state.trail.section == "compare", "-comparing")
        self.crumbs.show(*frame.crumbs(state, self.size.width))
        self.tabs.show(frame.tabs(state, self.size.width))
        self.footer.show(*frame.footer(self.keymap))
        self.lists.show(state)
        self.evidence.show(state, moved)

    def tell(self, progress: str) -> None:
        """Say what the analysis is doing."""
        self.show(replace(self.state, progress=progress))

    @property
    def pane(self) -> str:
        """The focused pane."""
        focused = self.focused
        if isinstance(focused, Reader):
            return "evidence"
        return focused.id if isinstance(focused, VirtualList) and focused.id else "list"

    def widget_of(self, pane: str) -> Widget:
        """The widget that takes the focus for a pane."""
        return self.query_one(WIDGETS[pane])

    def focus_pane(self, name: str) -> None:
        """Focus a pane; on a small screen it takes the place of the others."""
        if name == "panel" and not with_panel(self.state):
            name = "list"
        self.set_class(name == "evidence", "-reading")
        self.set_class(name == "panel", "-paneled")
        self.widget_of(name).focus(scroll_visible=False)
        if self.maximized is not None:
            self.maximize(self.widget_of(name), container=False)

    def next_pane(self, count: int) -> None:
        """Focus the pane so many further on."""
        names = [name for name in PANES if name != "panel" or with_panel(self.state)]
        at = names.index(self.pane) if self.pane in names else 0
        self.focus_pane(names[(at + count) % len(names)])

    def offer_labels(self) -> None:
        """Letters on the items in sight; the next key jumps to one."""
        reader = self.evidence.source
        if reader.article is not None:
            self.jumps = labelled(self.state.catalog, reader.article.id, *reader.sight())
            reader.jumps = {start: letters for letters, (start, _) in self.jumps.items()}
            reader.refresh()

    def on_key(self, event: events.Key) -> None:
        """Every key that no input took."""
        key = event.character if event.is_printable and event.character != " " else event.key
        if not key:
            return
        if self.jumps:
            self._jump(key)
        else:
            self.heard = self.keymap.hear(self.heard, key)
            if not (self.heard.command or self.heard.waits):
                self._waiting()
                return
            self._run()
        event.stop()
        event.prevent_default()

    def _run(self) -> None:
        heard = self.heard
        if heard.command:
            self.heard = Heard()
            self.post_message(Ordered(heard.command, heard.count))
        self._waiting()

    def _waiting(self) -> None:
        typed = (str(self.heard.count) if self.heard.count else "") + spelled(self.heard.pending)
        self.footer.show(*frame.footer(self.keymap, typed))

    def _jump(self, key: str) -> None:
        reader = self.evidence.source
        found, self.jumps, reader.jumps = self.jumps.get(key), {}, {}
        reader.refresh()
        if found and reader.article:
            self.post_message(Jumped(reader.article.id, found[1]))

    @on(Bar.Pressed)
    def _pressed(self, message: Bar.Pressed) -> None:
        self.post_message(Ordered(message.command))

    @on(Reader.Touched)
    def _touched(self, message: Reader.Touched) -> None:
        item = item_at(self.state.catalog, message.article, message.offset)
        if item:
            self.post_message(Jumped(message.article, item))

    @on(VirtualList.Picked)
    def _picked(self, message: VirtualList.Picked) -> None:
        pane = "panel" if message.pane is self.lists.panel else "list"
        self.post_message(Picked(pane, message.index, message.again))
