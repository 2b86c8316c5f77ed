"""Pronouns and role nouns of one article linked to actors, in reading order."""

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.speakers.bodies import Bodies
from briefing.analysis.bundle.speakers.history import REACH, Event, salience
from briefing.analysis.bundle.speakers.offices import Offices
from briefing.model import Gender, Link, Name, Reference, SyntacticRole

__all__ = ["Genders", "Holders", "links_of"]

LEAST = 0.05
"""Salience below which nobody is near enough."""
GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}
UNKNOWN_GENDER = 0.8
"""What an unknown gender leaves of a candidate's salience."""
BARE_SURNAME = 0.4
"""The same where not even a full name is known."""
STRANGER = ""
"""Stands for whoever a role noun means that could not be told: a pronoun may mean that one too."""
MOST_EVENTS = 200
"""Namings kept at most: six sentences of a report hold fewer, a sentence without end does not."""
CLEAR = 1.5
"""How many times the next candidate's salience makes an answer clear: for `it`, to learn a gender."""
LEAST_NAMINGS = 2
"""Namings of a country from which `the government` may be its own."""
BODIES = frozenset({"organization", "country", "group"})


@dataclass
class Genders:
    """What is known of persons' genders, and what unrivalled pronouns told."""

    known: dict[str, Gender]
    told: dict[str, Counter[Gender]] = field(default_factory=dict)

    def note(self, actor: str, gender: Gender) -> None:
        """A pronoun clearly stood for somebody of unknown gender."""
        self.told.setdefault(actor, Counter())[gender] += 1

    def settled(self) -> "Genders":
        """Known genders and those that pronouns told without contradiction."""
        learnt = {actor: next(iter(told)) for actor, told in self.told.items() if len(told) == 1}
        return Genders({**learnt, **self.known})


@dataclass(frozen=True)
class Holders:
    """Who holds an office and what an organisation is: look-ups over the bundle."""

    offices: Offices
    bodies: Bodies


def links_of(report: Report, cast: Cast, holders: Holders, genders: Genders) -> Iterator[Link]:
    """The links of one article, in reading order; genders that pronouns tell are noted."""
    yield from _Reader(report, cast, holders, genders).read()


class _Reader:
    """Reads an article once from start to end and remembers who was named."""

    def __init__(self, report: Report, cast: Cast, holders: Holders, genders: Genders) -> None:
        self.report = report
        self.cast = cast
        self.holders = holders
        self.genders = genders
        self.recent: deque[Event] = deque(maxlen=MOST_EVENTS)
        self.last_named: dict[str, int] = {}
        """Actor -> sentence in which it was last named or taken up."""
        self.countries: Counter[str] = Counter()
        """Countries and how often each was named so far."""

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
                self._remember(item, actor, item.role)
                yield Link(self.report.id, item.start, item.end, actor, why)

    def _remember_name(self, name: Name) -> None:
        for _, actor in self.cast.named_in(self.report.id, name.slice)[:1]:
            introduced = name.title is not None and name.title.end < name.start
            hidden = name.role in ("other", "prepositional", "apposition")
            self._remember(name, actor, "subject" if introduced and hidden else name.role)
            if self.cast.by_id[actor].kind == "country":
                self.countries[actor] += 1

    def _remember(self, item: Name | Reference, actor: str, role: SyntacticRole) -> None:
        while self.recent and self.recent[0].sentence < item.sentence - REACH:
            self.recent.popleft()
        self.recent.append(
            Event(item.start, item.sentence, actor, role, item.speech_subject, item.clause, item.quoted)
        )
        if actor != STRANGER:
            self.last_named[actor] = item.sentence

    def _resolve(self, reference: Reference) -> tuple[str, str] | None:
        if reference.form in ("he", "she"):
            return None if reference.quoted else self._person(reference)
        if reference.form == "it":
            return self._body(reference) if reference.speech_subject and not reference.quoted else None
        if reference.form != "role":
            return None
        if vocabulary.is_role(reference.lemma):
            found = self.holders.offices.holder(reference, self.last_named)
            if found is None and not reference.quoted:
                self._remember(reference, STRANGER, reference.role)
            return found
        return self.holders.bodies.meant(reference, self.last_named) or self._government(reference)

    def _person(self, reference: Reference) -> tuple[str, str] | None:
        wanted = GENDERS[reference.form]
        scores: dict[str, float] = {}
        found = salience(self._antecedents(reference), reference.sentence)
        found.pop(STRANGER, None)
        for actor, score in found.items():
            gender = self.genders.known.get(actor)
            if self.cast.by_id[actor].kind == "person" and gender in (None, wanted):
                scores[actor] = score if gender else score * self._doubt(actor)
        best, clear = _best(scores)
        if best is None or self._stranger_acts(reference, best):
            return None
        if clear and best not in self.genders.known:
            self.genders.note(best, wanted)
        return best, "pronoun: most prominent person before it"

    def _stranger_acts(self, reference: Reference, best: str) -> bool:
        """`The president-elect promised to publish his assets`: whoever that is was not named before."""
        here = [event for event in self.recent if event.sentence == reference.sentence]
        subjects = [event.actor for event in here if event.role == "subject" and not event.quoted]
        return STRANGER in subjects and best not in subjects

    def _doubt(self, actor: str) -> float:
        """What is left of the salience of somebody whose gender no word tells."""
        full = any(" " in name for name in self.cast.by_id[actor].names)
        return UNKNOWN_GENDER if full else BARE_SURNAME

    def _body(self, reference: Reference) -> tuple[str, str] | None:
        """`It said`: the organisation or state that clearly stands out."""
        found = salience(self._antecedents(reference), reference.sentence)
        found.pop(STRANGER, None)
        best, clear = _best({a: score for a, score in found.items() if self.cast.by_id[a].kind in BODIES})
        return (best, "pronoun: most prominent body before it") if best is not None and clear else None

    def _government(self, reference: Reference) -> tuple[str, str] | None:
        """`The government`: that of the country that the article is about."""
        if reference.lemma != "government":
            return None
        if reference.country is not None:
            named = (a for a in self.last_named if self.cast.by_id[a].country == reference.country)
            found = next(named, None)
            return (found, "government of the country named") if found is not None else None
        (best, most), (_, next_most) = [*self.countries.most_common(2), ("", 0), ("", 0)][:2]
        clear = most >= LEAST_NAMINGS and most >= CLEAR * next_most
        return (best, "government of the country most named") if clear else None

    def _antecedents(self, reference: Reference) -> Iterator[Event]:
        """Namings before it that the grammar of the clause allows."""
        reflexive = reference.lemma.endswith("self") or reference.role == "possessive"
        for event in self.recent:
            if event.sentence < reference.sentence - REACH:
                continue
            same = event.sentence == reference.sentence
            if same and not reflexive and event.clause == reference.clause and event.clause >= 0:
                continue
            if same and event.quoted and reference.speech_subject:
                continue
            yield event


def _best(scores: Mapping[str, float]) -> tuple[str | None, bool]:
    """The most salient candidate, and whether it stands out."""
    ordered = sorted(scores, key=lambda actor: (-scores[actor], actor))
    if not ordered or scores[ordered[0]] < LEAST:
        return None, False
    rival = scores[ordered[1]] if len(ordered) > 1 else 0.0
    return ordered[0], scores[ordered[0]] >= CLEAR * rival
