"""Who may speak for whom: offices and their states, spokespersons and their bodies."""

import re
from collections.abc import Sequence
from functools import cached_property

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.pledgers.vocabulary import FIRM, HOLDERS, MOUTHS, OFFICE, PUBLIC
from briefing.analysis.bundle.reports import Report
from briefing.model import Actor, Slice, Span

__all__ = ["Standing"]

BODIES = ("country", "organization", "group")
BESIDE = 90
"""Characters between a name and the body it belongs to at most: `X, the chief executive of Y`."""
OF = r"(?:of|at|from|for|with)(?: the)?(?: [\w’'-]+){0,3} ?\(?"
TIE = re.compile(rf"^(?:,? (?:[\w’'-]+ ){{0,5}}(?:{HOLDERS})s?)? {OF}$", re.IGNORECASE)
"""`X of Y`, `X, chief executive of Y`: with nothing between them but the office."""
IN = re.compile(r"\b(?:in|to) (?:the )?$")
"""What makes a name in a role its place only: `representative in Indonesia`."""
OWNER = re.compile(r"^[’']s? (?:[\w’'-]+ ){0,6}[\w’'-]+,? ?$")


NAMED = re.compile(r"\b[A-Z][\w’'-]+")
MINISTRY = re.compile(r"\b(?:ministry|department|cabinet|presidency|government)\b", re.IGNORECASE)


class Standing:
    """The bodies that each actor stands for, read from its roles, its country and the words beside it."""

    def __init__(self, reports: Sequence[Report], cast: Cast) -> None:
        self._texts = {report.id: report.text for report in reports}
        self._cast = cast
        self._known: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _states(self) -> dict[str, str]:
        """Country code -> the actor that is that country."""
        states = [actor for actor in self._cast.actors if actor.country and actor.kind == "country"]
        return {actor.country: actor.id for actor in reversed(states) if actor.country}

    def bodies(self, actor: str) -> tuple[str, ...]:
        """Bodies named in or beside the actor's roles, then its country, if it holds a role there."""
        if actor not in self._known:
            self._known[actor] = tuple(dict.fromkeys(self._bodies(self._cast.by_id[actor])))
        return self._known[actor]

    def _bodies(self, actor: Actor) -> list[str]:
        found: list[str] = []
        if actor.kind != "person":
            return found
        for span in actor.roles or ((actor.role,) if actor.role else ()):
            found += self._named(actor.id, span)
        for span in actor.mentions:
            found += self._beside(span)
        state = self._states.get(actor.country or "")
        if state is not None and actor.role and not found:
            found.append(state)
        return found

    def _named(self, actor: str, span: Span) -> list[str]:
        """Bodies named in a role, the actor itself left out."""
        around = Slice(max(span.start - 1, 0), span.end + 1)
        text = self._texts[span.article]
        found = self._bodies_in(span.article, around)
        return [one for place, one in found if one != actor and not IN.search(text[span.start : place.start])]

    def _bodies_in(self, article: str, place: Slice) -> list[tuple[Slice, str]]:
        named = self._cast.named_in(article, place)
        return [(where, one) for where, one in named if self._cast.by_id[one].kind in BODIES]

    def _beside(self, span: Span) -> list[str]:
        """Bodies tied to this mention: `X, president of Y`, `Y’s X`."""
        text = self._texts[span.article]
        after = self._bodies_in(span.article, Slice(span.end, span.end + BESIDE))
        before = self._bodies_in(span.article, Slice(max(0, span.start - BESIDE), span.start))
        tied = [one for place, one in after if TIE.match(text[span.end : place.start])]
        return tied + [one for place, one in before if OWNER.match(text[place.end : span.start])]

    def organizations(self, actor: str) -> list[str]:
        """The organisations among its bodies."""
        return [one for one in self.bodies(actor) if self._cast.by_id[one].kind == "organization"]

    def is_called(self, actor: str, words: str) -> bool:
        """Whether `the bank` can be this actor by its name, `the company` by its being one."""
        body = self._cast.by_id[actor]
        noun = words.rsplit(maxsplit=1)[-1]
        if body.kind == "country" or noun in " ".join(body.names).lower().split():
            return True
        return FIRM.search(noun) is not None and not PUBLIC.search(body.name)

    def may_speak(self, speakers: tuple[str, ...], bodies: tuple[str, ...], words: str) -> bool:
        """Whether a speaker is one of the bodies, stands for it, or holds an office of no other body."""
        if not bodies:
            return False
        if not speakers:
            return bool(MOUTHS.search(words))
        return any(
            self._speaks(speaker, bodies) or self._is_free(speaker, bodies, words) for speaker in speakers
        )

    def is_officer(self, speaker: str, words: str) -> bool:
        """Whether the speaker holds an office, by the words beside it or by its roles."""
        actor = self._cast.by_id[speaker]
        holds = OFFICE.search(words) or any(OFFICE.search(self._text(span)) for span in actor.roles)
        return actor.kind == "person" and bool(holds)

    def _speaks(self, speaker: str, bodies: tuple[str, ...]) -> bool:
        if speaker in bodies or set(bodies) & set(self.bodies(speaker)):
            return True
        if any(self._is_named_alike(speaker, body) for body in bodies):
            return True
        if self._is_ministry(speaker) and any(self._cast.by_id[one].kind == "country" for one in bodies):
            return True
        country = self._cast.by_id[speaker].country
        return country is not None and any(self._cast.by_id[one].country == country for one in bodies)

    def _is_named_alike(self, speaker: str, body: str) -> bool:
        """`Migrant Workers Secretary` and `Department of Migrant Workers`."""
        roles = " ".join(self._text(span) for span in self._cast.by_id[speaker].roles)
        return any(
            len(words) > 1 and " ".join(words) in roles
            for name in self._cast.by_id[body].names
            if (words := NAMED.findall(name.split(" of ")[-1]))
            and self._cast.by_id[body].kind == "organization"
        )

    def _is_ministry(self, speaker: str) -> bool:
        """Whether it is a ministry of no known country: its own state is meant, where it speaks of one."""
        actor = self._cast.by_id[speaker]
        return (
            actor.kind == "organization" and actor.country is None and MINISTRY.search(actor.name) is not None
        )

    def _is_free(self, speaker: str, bodies: tuple[str, ...], words: str) -> bool:
        """An office holder whose office names no body and no other country."""
        actor = self._cast.by_id[speaker]
        countries = {self._cast.by_id[one].country for one in bodies}
        if actor.kind != "person":
            return bool(MOUTHS.search(words)) and not self._differs(actor, countries)
        roles = [span for span in (actor.roles or ()) if OFFICE.search(self._text(span))]
        return (
            bool(roles or OFFICE.search(words))
            and not self.bodies(speaker)
            and not self._differs(actor, countries)
        )

    @staticmethod
    def _differs(actor: Actor, countries: set[str | None]) -> bool:
        return actor.country is not None and None not in countries and actor.country not in countries

    def _text(self, span: Span) -> str:
        return self._texts[span.article][span.start : span.end]
