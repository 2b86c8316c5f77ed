"""Who may speak for whom: offices and their states, spokespersons and their bodies."""

from functools import cached_property

from briefing.analysis.bundle.actors import Cast
from briefing.model import Actor, Slice

__all__ = ["Standing"]

BODIES = ("country", "organization", "group")


class Standing:
    """The bodies that each actor stands for, read from its roles and its country."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._known: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _states(self) -> dict[str, str]:
        """Country code -> the actor that is that country."""
        return {
            actor.country: actor.id
            for actor in reversed(self._cast.actors)
            if actor.country and actor.kind == "country"
        }

    def bodies(self, actor: str) -> tuple[str, ...]:
        """Bodies named in the actor's roles, then its country, if it holds a role there."""
        if actor not in self._known:
            self._known[actor] = self._bodies(self._cast.by_id[actor])
        return self._known[actor]

    def _bodies(self, actor: Actor) -> tuple[str, ...]:
        found: list[str] = []
        for span in actor.roles or ((actor.role,) if actor.role else ()):
            for _, other in self._cast.named_in(span.article, Slice(span.start, span.end)):
                if other != actor.id and self._cast.by_id[other].kind in BODIES:
                    found.append(other)
        state = self._states.get(actor.country or "")
        if state is not None and state != actor.id and (actor.role or actor.kind != "person"):
            found.append(state)
        return tuple(dict.fromkeys(found))

    def may_speak(self, speakers: tuple[str, ...], bodies: tuple[str, ...]) -> bool:
        """Whether one of the speakers is one of the bodies or stands for it."""
        if not bodies:
            return False
        wanted = set(bodies)
        for speaker in speakers:
            if speaker in wanted or wanted & set(self.bodies(speaker)):
                return True
            country = self._cast.by_id[speaker].country
            if country and any(self._cast.by_id[one].country == country for one in bodies):
                return True
        return False
