"""Searching, narrowing, jumping."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.trail import Stop
from briefing.tui import sections
from briefing.tui.desk import Desk
from briefing.tui.kinds import KINDS

__all__ = ["find", "find_word", "labels", "narrow"]


def find(desk: Desk, amount: int, count: int) -> None:
    """Ask for words and make their hits the trail."""
    desk.ask("search all texts", desk.state.query, lambda words: look_for(desk, words))


def look_for(desk: Desk, words: str) -> None:
    """Make the hits of some words the trail."""
    words = " ".join(words.split())
    if not words:
        return
    state = replace(desk.state, query=words, session=desk.session)
    trail = sections.find(state.catalog, words, state.trail.section or "summary")
    if not trail.stops:
        desk.update(replace(state, session=desk.state.session))
        desk.say(f"no hits for “{words}”")
        return
    desk.update(state.going(state.session.enter(trail)))
    desk.say(f"{len(trail)} hit{'s' * (len(trail) > 1)} · esc leaves")


def find_word(desk: Desk, amount: int, count: int) -> None:
    """Every mention of the item's actor, else every hit of its most telling word."""
    state, stop = desk.state, desk.state.stop
    selected = " ".join(desk.selected().split())
    if selected:
        look_for(desk, selected)
        return
    actor = state.catalog.actor_of(stop) if stop else None
    if actor in state.catalog.actors and actor is not None:
        one = state.catalog.actors[actor]
        trail = sections.passages(f"mentions:{actor}", one.name, state.trail.section, one.mentions)
        desk.go(desk.session.enter(trail))
    elif stop and stop.spans:
        words = [word.strip("“”\"'‘’.,;:!?()") for word in state.catalog.text(stop.spans[0]).split()]
        look_for(desk, max(words, key=len, default=""))


def narrow(desk: Desk, amount: int, count: int) -> None:
    """Ask for words and keep the items of this list that hold them."""
    desk.ask("keep items with", "", lambda words: keep(desk, words))


def keep(desk: Desk, words: str) -> None:
    """Keep the items of the current trail that hold some words."""
    words = " ".join(words.split())
    if not words:
        return
    state = desk.state
    trail = sections.narrowed(state.trail, words, lambda stop: _words(desk, stop))
    if not trail.stops:
        desk.say(f"no item here holds “{words}”")
        return
    desk.go(desk.session.enter(trail, trail.find(state.stop) or 0))


def labels(desk: Desk, amount: int, count: int) -> None:
    """Letters on the items in sight."""
    desk.labels()


def _words(desk: Desk, stop: Stop) -> Iterator[str]:
    row = KINDS[stop.kind].row(desk.state.catalog, stop)
    for line in (row.text, row.meta, *row.side):
        yield from (text for text, _ in line)
