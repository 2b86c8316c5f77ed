"""Navigation as plain data: stops, the trails they form, and the way through them.

A screen is a projection of `Session.stop`; nothing here knows what a screen is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import overload

from briefing.model import Span

__all__ = ["EMPTY", "Passages", "Position", "Session", "Stop", "Trail", "passage"]

HISTORY = 200
"""Places kept for going back: more than anybody walks, few enough to rebuild after a new analysis."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One item of a trail with its evidence."""

    kind: str
    """What the item is: sentence, actor, quote, pledge, discrepancy, …"""
    id: str
    """Id of the item among those of its kind."""
    spans: tuple[Span, ...] = ()
    """The evidence, then every other place that says the same; empty for an item without a place."""
    heading: str = ""
    """Group that starts with this stop in a list, empty inside a group."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same stop in another trail."""
        return self.kind, self.id


def passage(span: Span) -> Stop:
    """A bare place in the texts as a stop."""
    return Stop("passage", f"{span.article}:{span.start}:{span.end}", (span,))


class Passages(Sequence[Stop]):
    """Stops at bare places in the texts, each made when it is looked at: a letter has very many hits."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, index: int) -> Stop: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Stop, ...]: ...

    def __getitem__(self, index: int | slice) -> Stop | tuple[Stop, ...]:
        if isinstance(index, slice):
            return tuple(passage(span) for span in self._spans[index])
        return passage(self._spans[index])


@dataclass(frozen=True, slots=True)
class Trail:
    """An ordered list of stops."""

    key: str
    """`quotes`, `actor:x3`, `find:troops`: what the list is, also after a new analysis."""
    title: str
    """The last crumb."""
    section: str
    """Section it is shown in."""
    stops: Sequence[Stop] = ()
    """Of a search made as they are looked at; never changed."""
    passing: bool = False
    """Left again by Esc: hits of a search, a narrowed list."""

    def __len__(self) -> int:
        return len(self.stops)

    def find(self, stop: Stop | None) -> int | None:
        """Index of the same stop here, None where it is not on this trail."""
        if stop is None:
            return None
        return next((index for index, one in enumerate(self.stops) if one.key == stop.key), None)


EMPTY = Trail("", "", "summary")


@dataclass(frozen=True, slots=True)
class Position:
    """Where one stands: a trail, a stop of it, which of its spans is shown, and how far it is scrolled."""

    trail: Trail = EMPTY
    index: int = 0
    aspect: int = 0
    """0 is the item's own evidence, 1… the other places that say the same."""
    scroll: int | None = None
    """First line of the evidence pane; None: wherever the evidence is."""

    @property
    def stop(self) -> Stop | None:
        """The stop one stands at; None on an empty trail."""
        return self.trail.stops[self.index] if self.trail.stops else None

    @property
    def evidence(self) -> Span | None:
        """The span to show."""
        stop = self.stop
        return stop.spans[self.aspect] if stop and stop.spans else None


@dataclass(frozen=True, slots=True)
class Session:
    """The current place and the way that led to it. Every method gives a new session."""

    here: Position = Position()
    past: tuple[Position, ...] = ()
    future: tuple[Position, ...] = ()
    """What `forward` goes to, next one last."""

    @property
    def trail(self) -> Trail:
        """The current trail."""
        return self.here.trail

    @property
    def stop(self) -> Stop | None:
        """The current stop."""
        return self.here.stop

    @property
    def evidence(self) -> Span | None:
        """The span behind the current stop."""
        return self.here.evidence

    def go(self, index: int) -> "Session":
        """To that stop of the current trail, or to the nearest end."""
        last = max(0, len(self.trail) - 1)
        index = min(max(index, 0), last)
        return self if index == self.here.index else replace(self, here=Position(self.trail, index))

    def step(self, count: int) -> "Session":
        """That many stops on (back, where negative); never round the end."""
        return self.go(self.here.index + count)

    def turn(self, count: int) -> "Session":
        """To the next place that says the same as the current stop, round and round."""
        spans = len(self.stop.spans) if self.stop else 0
        if spans < 2:  # noqa: PLR2004 - one place has no other
            return self
        return replace(self, here=replace(self.here, aspect=(self.here.aspect + count) % spans, scroll=None))

    def scrolled(self, line: int | None) -> "Session":
        """The same place with the evidence pane scrolled to that line."""
        return self if line == self.here.scroll else replace(self, here=replace(self.here, scroll=line))

    def enter(self, trail: Trail, index: int = 0) -> "Session":
        """Onto another trail; `back` leads here again."""
        index = min(max(index, 0), max(0, len(trail) - 1))
        return self._move(Position(trail, index))

    def back(self) -> "Session":
        """To the place before this one."""
        if not self.past:
            return self
        return Session(self.past[-1], self.past[:-1], (*self.future, self.here))

    def forward(self) -> "Session":
        """Undo one `back`."""
        if not self.future:
            return self
        return Session(self.future[-1], (*self.past, self.here), self.future[:-1])

    def leave(self) -> "Session":
        """Off a passing trail, to the place one came from; the same session anywhere else."""
        if not self.trail.passing:
            return self
        found = next((place for place in reversed(self.past) if not place.trail.passing), None)
        return self if found is None else self._move(found)

    def remembered(self, trail: Trail) -> int:
        """Index at which one last stood on a trail with that key, 0 where one never did."""
        for place in (self.here, *reversed(self.past), *self.future):
            if place.trail.key == trail.key:
                return min(place.index, max(0, len(trail) - 1))
        return 0

    def rebuilt(self, renew: Callable[[Trail], Trail]) -> "Session":
        """The same way over renewed trails: every place keeps its stop, else its position."""
        renewed: dict[str, tuple[Trail, dict[tuple[str, str], int]]] = {}

        def moved(place: Position) -> Position:
            key = place.trail.key
            if key not in renewed:
                trail = renew(place.trail)
                renewed[key] = trail, {stop.key: index for index, stop in enumerate(trail.stops)}
            trail, index_of = renewed[key]
            if place.stop is not None and place.stop.key in index_of:
                index = index_of[place.stop.key]
                kept = trail.stops[index].spans == place.stop.spans
                return replace(place, trail=trail, index=index) if kept else Position(trail, index)
            if place.stop is None and not trail.stops:
                return replace(place, trail=trail)
            return Position(trail, min(place.index, max(0, len(trail) - 1)))

        return Session(moved(self.here), tuple(map(moved, self.past)), tuple(map(moved, self.future)))

    def settled(self) -> "Session":
        """Here, with no way back."""
        return Session(self.here)

    def _move(self, place: Position) -> "Session":
        return Session(place, (*self.past, self.here)[-HISTORY:], ())
