"""Stepping, turning, going in and coming back."""

from briefing.trail import Stop
from briefing.tui import sections
from briefing.tui.desk import Desk

__all__ = [
    "actor_of",
    "back",
    "close",
    "close_or_quit",
    "first",
    "forward",
    "last",
    "move",
    "next_pane",
    "next_section",
    "open_item",
    "page",
    "scroll",
    "step",
    "to_section",
    "turn",
]

OVERLAP = 2
"""Lines of the page before that a new page still shows."""


def step(desk: Desk, amount: int, count: int) -> None:
    """To a stop further on; a quiet word at the end."""
    session = desk.state.session.step(amount * max(1, count))
    if session is desk.state.session and desk.state.stop:
        name = "last" if amount > 0 else "first"
        desk.say(f"{name} of {len(session.trail)} · {desk.keymap.keys_of('section.next')[0]} next section")
    desk.go(session)


def first(desk: Desk, amount: int, count: int) -> None:
    """To the first stop, or to the one with that number."""
    desk.go(desk.state.session.go(count - 1 if count else 0))


def last(desk: Desk, amount: int, count: int) -> None:
    """To the last stop, or to the one with that number."""
    desk.go(desk.state.session.go((count or len(desk.state.trail)) - 1))


def move(desk: Desk, amount: int, count: int) -> None:
    """A line in the evidence, an item in a list."""
    amount *= max(1, count)
    if desk.pane == "evidence":
        desk.scroll_evidence(amount)
        return
    state = desk.state
    if desk.pane == "list" and state.trail.key.startswith("actor:"):
        trail = sections.section(state.catalog, "actors")
        at = trail.find(Stop("actor", state.subject or "")) or 0
        desk.go(desk.session.enter(trail, at + amount))
    elif desk.pane == "panel" and state.trail.key == "actors" and state.subject:
        desk.go(desk.session.enter(sections.actor(state.catalog, state.subject)))
    else:
        step(desk, amount, 1)


def page(desk: Desk, amount: int, count: int) -> None:
    """A page of the focused pane."""
    size = max(1, desk.page_of(desk.pane) - OVERLAP) * max(1, count) * amount
    if desk.pane == "evidence":
        desk.scroll_evidence(size)
        return
    high = 1 if desk.state.stop and desk.state.stop.kind == "actor" else 3
    step(desk, amount, max(1, abs(size) // high))


def scroll(desk: Desk, amount: int, count: int) -> None:
    """Scroll the evidence from any pane."""
    desk.scroll_evidence(amount * max(1, count))


def next_pane(desk: Desk, amount: int, count: int) -> None:
    """Focus another pane."""
    desk.next_pane(amount * max(1, count))


def open_item(desk: Desk, amount: int, count: int) -> None:
    """Deeper: an actor opens its panel, an article its items, anything else its evidence."""
    state, stop = desk.state, desk.state.stop
    if stop is None:
        desk.focus_pane("evidence")
        return
    if stop.kind == "actor" and desk.pane != "evidence":
        desk.go(desk.session.enter(sections.actor(state.catalog, stop.id)))
        desk.focus_pane("panel")
    elif stop.kind == "article":
        trail = sections.article(state.catalog, stop.id)
        if trail.stops:
            desk.go(desk.session.enter(trail))
        desk.focus_pane("evidence")
    elif desk.pane == "evidence" and not state.trail.key.startswith("article:") and state.session.evidence:
        trail = sections.article(state.catalog, state.session.evidence.article)
        at = trail.find(stop)
        if at is not None:
            desk.go(desk.session.enter(trail, at))
    else:
        desk.focus_pane("evidence")


def back(desk: Desk, amount: int, count: int) -> None:
    """To the place before this one; out of the evidence first."""
    session = desk.session
    if not session.past:
        desk.focus_pane("list")
        return
    for _ in range(max(1, count)):
        session = session.back()
    desk.go(session)
    desk.focus_pane("panel" if session.trail.key.startswith("actor:") else "list")


def forward(desk: Desk, amount: int, count: int) -> None:
    """Undo a `back`."""
    session = desk.session
    if not session.future:
        desk.say("this is the newest place")
        return
    for _ in range(max(1, count)):
        session = session.forward()
    desk.go(session)


def turn(desk: Desk, amount: int, count: int) -> None:
    """To the next source that says the same."""
    session = desk.state.session.turn(amount * max(1, count))
    if session is desk.state.session:
        desk.say("no other source has this")
    desk.go(session)


def to_section(desk: Desk, amount: int, count: int) -> None:
    """To a section by its number, to where it was left."""
    name = list(sections.SECTIONS)[amount - 1]
    if name == desk.state.trail.key:
        return
    trail = sections.section(desk.state.catalog, name)
    desk.go(desk.session.enter(trail, desk.state.session.remembered(trail)))
    desk.focus_pane("list")


def next_section(desk: Desk, amount: int, count: int) -> None:
    """To a section further on; round the end, there are only six."""
    names = list(sections.SECTIONS)
    at = names.index(desk.state.trail.section) + amount * max(1, count)
    to_section(desk, at % len(names) + 1, 0)


def actor_of(desk: Desk, amount: int, count: int) -> None:
    """Into the panel of this item's actor."""
    state = desk.state
    actor = state.catalog.actor_of(state.stop) if state.stop else None
    if actor is None or actor not in state.catalog.actors:
        desk.say("no actor is known for this item")
        return
    desk.go(desk.session.enter(sections.actor(state.catalog, actor)))
    desk.focus_pane("panel")


def close(desk: Desk, amount: int, count: int) -> None:
    """Out of zoom, search or narrowed list; else stop a running analysis, else back into the list."""
    if desk.zoomed:
        desk.zoom()
    elif desk.state.trail.passing:
        desk.go(desk.session.leave())
    elif not desk.cancel():
        desk.focus_pane("list")


def close_or_quit(desk: Desk, amount: int, count: int) -> None:
    """Out of zoom, search or narrowed list; where there is none, quit."""
    if desk.zoomed or desk.state.trail.passing:
        close(desk, amount, count)
    else:
        desk.leave()
