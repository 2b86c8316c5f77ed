"""From the state to the left side; rows are only laid out anew where they changed."""

from briefing.trail import Stop, Trail
from briefing.tui import frame, sections
from briefing.tui.kinds.actor import head
from briefing.tui.panes.listing import Listing
from briefing.tui.panes.lists import Lists
from briefing.tui.panes.virtual import VirtualList
from briefing.tui.state import State

__all__ = ["show_lists"]


def show_lists(lists: Lists, state: State) -> None:
    """The lists of this state."""
    trail, index = state.trail, state.session.here.index
    if trail.key.startswith("actor:"):
        trail = _kept(lists.main, state, sections.section(state.catalog, "actors"))
        index = trail.find(Stop("actor", state.subject or "")) or 0
    _show(lists.main, state, trail, index)
    columns = trail.key == "actors" and trail.stops
    lists.main.entitle(trail.title, "named · said · pledged" if columns else "")
    if state.paneled:
        _panel(lists.panel, state)


def _panel(panel: VirtualList, state: State) -> None:
    subject = state.subject or ""
    inside = state.trail.key.startswith("actor:")
    made = state.trail if inside else _kept(panel, state, sections.actor(state.catalog, subject))
    _show(panel, state, made, state.session.here.index if inside else -1, of=subject)


def _kept(pane: VirtualList, state: State, made: Trail) -> Trail:
    old = pane.listing
    return old.trail if old and old.trail == made and old.catalog is state.catalog else made


def _show(pane: VirtualList, state: State, trail: Trail, index: int, of: str | None = None) -> None:
    """A trail in a pane; `of` is the actor whose head stands over it."""
    old = pane.listing
    same = old is not None and old.trail is trail and old.catalog is state.catalog
    if old and same and old.work is state.work and trail.stops:
        pane.point(index)
        return
    lines = [] if of is None else list(head(state.catalog, of))
    pane.show(Listing(state.catalog, trail, state.work, lines), index, frame.empty(state))
