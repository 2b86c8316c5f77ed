"""From the state to the whole screen: bars, classes, and both sides."""

from typing import NamedTuple

from textual.screen import Screen

from briefing.tui import frame
from briefing.tui.panes.bar import Bar
from briefing.tui.panes.evidence import Evidence
from briefing.tui.panes.lists import Lists
from briefing.tui.projection.evidence import ShownEvidence
from briefing.tui.projection.lists import show_lists
from briefing.tui.state import State

__all__ = ["Projection", "Widgets"]


class Widgets(NamedTuple):
    """What a state is projected on."""

    screen: Screen[None]
    crumbs: Bar
    tabs: Bar
    lists: Lists
    evidence: Evidence


class Projection:
    """The state that is shown, and the widgets in step with it."""

    def __init__(self, widgets: Widgets, state: State) -> None:
        self.widgets = widgets
        self.state = state
        self._evidence = ShownEvidence(widgets.evidence)

    def show(self, state: State) -> None:
        """Another state."""
        before, self.state = self.state, state
        moved = before.session.here != state.session.here or before.catalog is not state.catalog
        self.widgets.screen.set_class(state.paneled, "-actors")
        self.widgets.screen.set_class(state.trail.section == "compare", "-comparing")
        self.bars()
        show_lists(self.widgets.lists, state)
        self._evidence.show(state, moved)

    def bars(self) -> None:
        """Crumbs and tabs; they say as much as there is room for."""
        cells = self.widgets.screen.size.width
        self.widgets.crumbs.show(*frame.crumbs(self.state, cells))
        self.widgets.tabs.show(frame.tabs(self.state, cells))
