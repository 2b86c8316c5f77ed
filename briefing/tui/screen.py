"""The one screen: a projection of the state. Keys become commands; what they do is not known here."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from briefing.tui import bars
from briefing.tui.keys import Heard, Keymap, spelled
from briefing.tui.messages import Jumped, Ordered, Picked
from briefing.tui.panes.bar import Bar
from briefing.tui.panes.evidence import Evidence
from briefing.tui.panes.lists import Lists
from briefing.tui.panes.reader import Reader
from briefing.tui.panes.virtual import VirtualList

if TYPE_CHECKING:
    from briefing.tui.labelling import Labels
    from briefing.tui.projection import Projection
    from briefing.tui.state import State

__all__ = ["ReaderScreen"]

PANES = ("list", "panel", "evidence")
WIDGETS = {"list": "#list", "panel": "#panel", "evidence": "#source"}


class Sides(Container):
    """List and evidence, side by side or one over the other."""

    BLANK = True  # always covered: nothing of its own is painted


class ReaderScreen(Screen[None]):
    """Crumbs, sections, list and evidence."""

    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-short"), (30, "-tall")]  # noqa: RUF012
    BLANK = True
    ESCAPE_TO_MINIMIZE = False
    AUTO_FOCUS = "#list"

    def __init__(self, first: "Callable[[], State]", keymap: Keymap) -> None:
        super().__init__()
        self.first = first
        """Makes the first state, once the frame is drawn or somebody asks for it."""
        self.keymap = keymap
        self.heard = Heard()
        self.jumps: Labels = {}
        self.crumbs = Bar("crumbs")
        self.tabs = Bar("tabs")
        self.footer = Bar("footer", whole=True)
        self.lists = Lists()
        self.evidence = Evidence()
        self._projection: Projection | None = None

    def compose(self) -> ComposeResult:
        """The frame and the two sides."""
        yield self.crumbs
        yield self.tabs
        with Sides(id="desk"):
            yield self.lists
            yield self.evidence
        yield self.footer

    def on_mount(self) -> None:
        """The first frame: what can be said before anything is read."""
        self.footer.show(*bars.footer(self.keymap))
        self.lists.main.entitle(bars.FIRST)
        self.evidence.source.entitle("Source")

    def on_resize(self) -> None:
        """The bars say as much as there is room for."""
        if self._projection:
            self._projection.bars()
        else:
            self.crumbs.show(*bars.opening())
            self.tabs.show(bars.tabs(self.size.width))

    def wear(self, size: Size) -> None:
        """Put on the classes of this size; Textual does so only after a first layout without them."""
        for length, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class([name for least, name in breakpoints if length >= least][-1], update=False)

    @property
    def projection(self) -> "Projection":
        """What shows the state."""
        if self._projection is None:
            # Not needed for the first frame, and with it nearly all that this package consists of.
            from briefing.tui.projection import Projection, Widgets  # noqa: PLC0415

            widgets = Widgets(self, self.crumbs, self.tabs, self.lists, self.evidence)
            self._projection = Projection(widgets, self.first())
        return self._projection

    @property
    def state(self) -> "State":
        """Everything shown."""
        return self.projection.state

    def show(self, state: "State") -> None:
        """Project another state."""
        self.projection.show(state)

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
        if name == "panel" and not self.state.paneled:
            name = "list"
        self.set_class(name == "evidence", "-reading")
        self.set_class(name == "panel", "-paneled")
        self.widget_of(name).focus(scroll_visible=False)
        if self.maximized is not None:
            self.maximize(self.widget_of(name), container=False)

    def next_pane(self, count: int) -> None:
        """Focus the pane so many further on."""
        names = [name for name in PANES if name != "panel" or self.state.paneled]
        at = names.index(self.pane) if self.pane in names else 0
        self.focus_pane(names[(at + count) % len(names)])

    def offer_labels(self) -> None:
        """Letters on the items in sight; the next key jumps to one."""
        from briefing.tui.labelling import labelled  # noqa: PLC0415 - not needed for the first frame

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
        self.footer.show(*bars.footer(self.keymap, typed))

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
        from briefing.tui.labelling import item_at  # noqa: PLC0415 - not needed for the first frame

        item = item_at(self.state.catalog, message.article, message.offset)
        if item:
            self.post_message(Jumped(message.article, item))

    @on(VirtualList.Picked)
    def _picked(self, message: VirtualList.Picked) -> None:
        pane = "panel" if message.pane is self.lists.panel else "list"
        self.post_message(Picked(pane, message.index, message.again))
