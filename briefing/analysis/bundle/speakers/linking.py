"""Pronouns and role nouns of one article linked to actors, in reading order."""

from collections.abc import Iterator

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.speakers.bodies import Bodies
from briefing.analysis.bundle.speakers.history import REACH, Event, salience
from briefing.analysis.bundle.speakers.offices import Offices
from briefing.model import Link, Name, Reference

__all__ = ["links_of"]

LEAST = 0.05
"""Salience below which nobody is near enough."""
GENDERS = {"he": "male", "she": "female"}
UNKNOWN_GENDER = 0.8
"""What an unknown gender leaves of a candidate's salience."""


def links_of(report: Report, cast: Cast, offices: Offices, bodies: Bodies) -> Iterator[Link]:
    """The links of one article, in reading order."""
    article = _Reader(report, cast, offices, bodies)
    yield from article.read()


class _Reader:
    """Reads an article once from start to end and remembers who was named."""

    def __init__(self, report: Report, cast: Cast, offices: Offices, bodies: Bodies) -> None:
        self.report = report
        self.cast = cast
        self.offices = offices
        self.bodies = bodies
        self.recent: list[Event] = []
        self.last_named: dict[str, int] = {}
        """Actor -> sentence in which it was last named or taken up."""
        self.genders: dict[str, str] = {a.id: a.gender for a in cast.actors if a.gender}

    def read(self) -> Iterator[Link]:
        """Names and references in reading order; each link is remembered like a naming."""
        names = [name for name in self.report.analysis.names if not name.in_noise]
        items: list[Name | Reference] = sorted(
            [*names, *self.report.analysis.references], key=lambda item: (item.start, -item.end)
        )
        for item in items:
            if isinstance(item, Name):
                self._remember_name(item)
                continue
            found = self._resolve(item)
            if found is not None:
                actor, why = found
                self._remember(item, actor)
                yield Link(self.report.id, item.start, item.end, actor, why)

    def _remember_name(self, name: Name) -> None:
        for _, actor in self.cast.named_in(self.report.id, name.slice)[:1]:
            self._remember(name, actor)

    def _remember(self, item: Name | Reference, actor: str) -> None:
        event = Event(
            item.start, item.sentence, actor, item.role, item.speech_subject, item.clause, item.quoted
        )
        while self.recent and self.recent[0].sentence < item.sentence - REACH:
            self.recent.pop(0)
        self.recent.append(event)
        self.last_named[actor] = item.sentence

    def _resolve(self, reference: Reference) -> tuple[str, str] | None:
        if reference.form in ("he", "she"):
            return None if reference.quoted else self._pronoun(reference)
        if reference.form != "role":
            return None
        if vocabulary.is_role(reference.lemma):
            return self.offices.holder(reference, self.last_named)
        return self.bodies.meant(reference, self.last_named)

    def _pronoun(self, reference: Reference) -> tuple[str, str] | None:
        wanted = GENDERS[reference.form]
        scores: dict[str, float] = {}
        for actor, score in salience(self._antecedents(reference), reference.sentence).items():
            candidate = self.cast.by_id[actor]
            gender = self.genders.get(actor)
            if candidate.kind != "person" or gender not in (None, wanted):
                continue
            scores[actor] = score if gender else score * UNKNOWN_GENDER
        if not scores:
            return None
        best = max(scores, key=lambda actor: (scores[actor], actor))
        if scores[best] < LEAST:
            return None
        self._learn(best, wanted, scores)
        return best, "pronoun: most prominent person before it"

    def _antecedents(self, reference: Reference) -> Iterator[Event]:
        """Namings before it that the grammar of the clause allows."""
        for event in self.recent:
            if event.sentence < reference.sentence - REACH:
                continue
            same_clause = event.clause == reference.clause and event.clause >= 0
            reflexive = reference.lemma.endswith("self") or reference.role == "possessive"
            if same_clause and not reflexive and event.sentence == reference.sentence:
                continue
            yield event

    def _learn(self, actor: str, gender: str, scores: dict[str, float]) -> None:
        """A person of unknown gender whom nobody rivals keeps the pronoun's."""
        if actor not in self.genders and len(scores) == 1:
            self.genders[actor] = gender
