"""The left side: the list of the current trail, and in the section of actors the panel beside it."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from briefing.trail import Stop, Trail
from briefing.tui import frame, sections
from briefing.tui.kinds.actor import head
from briefing.tui.panes.listing import Listing
from briefing.tui.panes.virtual import VirtualList
from briefing.tui.state import State

__all__ = ["Lists", "with_panel"]


class Lists(Horizontal):
    """List and panel."""

    def __init__(self) -> None:
        super().__init__(id="lists")
        self.main = VirtualList("list")
        self.panel = VirtualList("panel")

    def compose(self) -> ComposeResult:
        """Both panes; the style sheet hides the panel outside the section of actors."""
        yield self.main
        yield self.panel

    def show(self, state: State) -> None:
        """The lists of this state; rows are only laid out anew where they changed."""
        trail, index = state.trail, state.session.here.index
        if trail.key.startswith("actor:"):
            trail = self._kept(self.main, state, sections.section(state.catalog, "actors"))
            index = trail.find(Stop("actor", state.subject or "")) or 0
        self._show(self.main, state, trail, index)
        columns = trail.key == "actors" and trail.stops
        self.main.entitle(trail.title, "named · said · pledged" if columns else "")
        if with_panel(state):
            self._panel(state)

    def _panel(self, state: State) -> None:
        subject = state.subject or ""
        inside = state.trail.key.startswith("actor:")
        made = (
            state.trail if inside else self._kept(self.panel, state, sections.actor(state.catalog, subject))
        )
        self._show(self.panel, state, made, state.session.here.index if inside else -1)

    def _kept(self, pane: VirtualList, state: State, made: Trail) -> Trail:
        old = pane.listing
        return old.trail if old and old.trail == made and old.catalog is state.catalog else made

    def _show(self, pane: VirtualList, state: State, trail: Trail, index: int) -> None:
        old = pane.listing
        same = old is not None and old.trail is trail and old.catalog is state.catalog
        if old and same and old.work is state.work and trail.stops:
            pane.point(index)
            return
        lines = list(head(state.catalog, state.subject or "")) if pane is self.panel else []
        pane.show(Listing(state.catalog, trail, state.work, lines), index, frame.empty(state))


def with_panel(state: State) -> bool:
    """Whether the panel of an actor is part of this state."""
    return state.trail.key == "actors" or state.trail.key.startswith("actor:")
