"""Everything the screen is a projection of, in one frozen piece."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.model import Briefing, Place, Work
from briefing.trail import Session, Stop, Trail
from briefing.tui import sections
from briefing.tui.catalog import Catalog
from briefing.tui.places import place_of, stop_at
from briefing.tui.ports import Change

__all__ = ["State", "start"]

UNDO = 100
"""Changes that can be taken back."""


@dataclass(frozen=True, slots=True)
class State:
    """The briefing, the way through it, and what the reader added."""

    catalog: Catalog
    session: Session
    work: Work = field(default_factory=Work)
    undo: tuple[Change, ...] = ()
    """What takes the last changes back, the newest last."""
    query: str = ""
    """The last search."""
    progress: str = ""
    """What the analysis is doing; empty when it is done."""
    hint: bool = False
    """Show the three lines for a first run."""

    @property
    def stop(self) -> Stop | None:
        """The current stop."""
        return self.session.stop

    @property
    def trail(self) -> Trail:
        """The current trail."""
        return self.session.trail

    @property
    def place(self) -> Place | None:
        """What the current stop is kept by."""
        return place_of(self.catalog, self.stop) if self.stop else None

    @property
    def subject(self) -> str | None:
        """The actor whose panel is shown in the section of actors."""
        if self.trail.key.startswith("actor:"):
            return self.trail.key.removeprefix("actor:")
        return self.stop.id if self.stop and self.stop.kind == "actor" else None

    @property
    def paneled(self) -> bool:
        """Whether the panel of an actor is part of what is shown."""
        return self.trail.key == "actors" or self.trail.key.startswith("actor:")

    def going(self, session: Session) -> "State":
        """At another place."""
        return self if session is self.session else replace(self, session=session)

    def worked(self, work: Work, back: Change | None = None) -> "State":
        """With other work of the reader's, and the change that would take it back."""
        undo = (*self.undo, back)[-UNDO:] if back else self.undo
        changed = replace(self, work=work, undo=undo)
        return changed.refreshed() if work.marks != self.work.marks else changed

    def briefed(self, briefing: Briefing) -> "State":
        """With another briefing: every trail rebuilt, every stop kept where it still exists."""
        return replace(self, catalog=Catalog(briefing)).refreshed()

    def refreshed(self) -> "State":
        """With every trail made anew."""
        return replace(self, session=self.session.rebuilt(self.renew))

    def renew(self, trail: Trail) -> Trail:
        """The trail with that key, of the present briefing and work."""
        kind, _, rest = trail.key.partition(":")
        if kind in sections.SECTIONS:
            return sections.section(self.catalog, kind)
        if kind == "actor":
            return sections.actor(self.catalog, rest)
        if kind == "article":
            return sections.article(self.catalog, rest) if rest in self.catalog.articles else trail
        if kind == "find":
            return sections.find(self.catalog, rest, trail.section)
        if kind == "marks":
            return self.marks()
        return replace(trail, stops=tuple(stop for stop in trail.stops if self.knows(stop)))

    def knows(self, stop: Stop) -> bool:
        """Whether the item still exists."""
        known: dict[str, Mapping[str, object]] = {
            "quote": self.catalog.quotes,
            "wording": self.catalog.quotes,
            "pledge": self.catalog.pledges,
            "actor": self.catalog.actors,
            "discrepancy": self.catalog.discrepancies,
            "dispute": self.catalog.disputes,
            "sentence": self.catalog.sentences,
        }
        there = all(span.article in self.catalog.articles for span in stop.spans)
        return there and stop.id in known.get(stop.kind, (stop.id,))

    def marks(self) -> Trail:
        """The trail of marked items, in the order they were marked."""
        stops = {place_of(self.catalog, stop): stop for stop in reversed(self.everything())}
        found = (stops.get(place) or stop_at(self.catalog, place) for place in self.work.marks)
        kept = tuple(stop for stop in found if stop)
        return Trail("marks", "Marks", self.trail.section or "summary", kept, passing=True)

    def everything(self) -> list[Stop]:
        """Every item of every section, once."""
        found: dict[tuple[str, str], Stop] = {}
        for name in sections.SECTIONS:
            for stop in sections.section(self.catalog, name).stops:
                found.setdefault(stop.key, replace(stop, heading=""))
        return list(found.values())


def start(briefing: Briefing, section: str = "summary", hint: bool = False) -> State:
    """The first state: the top of a section."""
    catalog = Catalog(briefing)
    return State(catalog, Session().enter(sections.section(catalog, section)).settled(), hint=hint)
