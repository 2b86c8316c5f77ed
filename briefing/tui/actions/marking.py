"""What the reader adds: marks, notes, omissions."""

from functools import partial

from briefing.store.state import changes
from briefing.tui.actions.correcting import follow
from briefing.tui.desk import Desk

__all__ = ["drop", "mark", "marks", "note", "undo"]


def mark(desk: Desk, amount: int, count: int) -> None:
    """Mark the item, or take the mark away."""
    place = desk.state.place
    if place is None:
        desk.say("this has no place to mark")
        return
    toggle = partial(changes.toggle_mark, place=place)
    desk.change(toggle, toggle)
    desk.say("marked" if place in desk.state.work.marks else "no longer marked")


def marks(desk: Desk, amount: int, count: int) -> None:
    """Make the marks the trail."""
    trail = desk.state.marks()
    if not trail.stops:
        desk.say(f"nothing is marked · {desk.keymap.keys_of('mark')[0]} marks an item")
    elif desk.state.trail.key != trail.key:
        desk.go(desk.session.enter(trail, trail.find(desk.state.stop) or 0))


def note(desk: Desk, amount: int, count: int) -> None:
    """Write a note on the item; an empty one takes it away."""
    place = desk.state.place
    if place is None:
        desk.say("this has no place for a note")
        return
    old = desk.state.work.notes.get(place, "")

    def typed(words: str) -> None:
        desk.change(
            partial(changes.note, place=place, words=words), partial(changes.note, place=place, words=old)
        )

    desk.ask("your note", old, typed)


def drop(desk: Desk, amount: int, count: int) -> None:
    """Leave the item out of exports, or take it in again."""
    place = desk.state.place
    if place is None:
        desk.say("this is no part of exports")
        return
    toggle = partial(changes.toggle_drop, place=place)
    desk.change(toggle, toggle)
    out = place in desk.state.work.dropped
    desk.say(f"left out of exports · {desk.keymap.keys_of('undo')[0]} undoes" if out else "in exports again")


def undo(desk: Desk, amount: int, count: int) -> None:
    """Undo the last mark, note, omission or correction."""
    before = desk.state
    if not before.undo:
        desk.say("nothing to undo")
        return
    desk.change(before.undo[-1], None)
    desk.say("undone")
    if desk.state.work.corrections != before.work.corrections:
        follow(desk, before.work.corrections)
