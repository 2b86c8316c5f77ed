"""The parties of one pledge after another."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.analysis.bundle.actors import Cast, Identity
from briefing.analysis.bundle.pledgers.callings import Callings
from briefing.analysis.bundle.pledgers.nearest import Nearest
from briefing.analysis.bundle.pledgers.phrases import CANDIDATE, LONE_MEMBER, OTHERS_BODY, PLACED, SOMEBODYS
from briefing.analysis.bundle.pledgers.standing import Standing
from briefing.analysis.bundle.pledgers.states import States
from briefing.analysis.bundle.pledgers.vocabulary import COMPANY, DOCUMENT, PUBLIC
from briefing.analysis.bundle.reports import Report
from briefing.model import Link, Pledge, Quote, Slice

__all__ = ["Binder"]

OTHER = "reported-other"
"""Rule of pledges that hold only if the speaker may speak for the body it names."""
SPOKEN = (
    "impersonal",
    "first-person",
    "answer",
    "off-table",
    "on-table",
    "lapse",
    "offer-told",
    "promise-told",
)
"""Rules whose pledges bind the speaker."""
JOINT = ("promise-verb",)
"""Rules whose subject and speaker are both bound: `Putin vowed that Moscow will fight on`."""
PRONOUNS = frozenset(("i", "we", "he", "she", "it", "they", "who", "his", "her", "their", "its", "our", "my"))
QUANTITIES = frozenset(("all", "both", "some", "many", "most", "others", "several"))
OWNED = ("the ", "its ", "his ", "her ", "their ", "a ", "an ")
THIRD = ("he", "she", "they", "it")
NESTED = 4
"""Pieces of quotes before an action that may still hold it."""
GAP = 3
"""Characters between two sentences that follow each other."""
NAME = 80
"""Characters of a name at most."""
OWN = "reported"
"""Rule of pledges whose subject is the speaker or what the speaker stands for."""
FULL_NAME = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+")
TEAMS = ("organization", "group")
"""Kinds of speakers who speak for their own members: `their union announced`."""


class Binder:
    """Finds the parties of one pledge after another."""

    def __init__(
        self, reports: Sequence[Report], cast: Cast, links: Sequence[Link], quotes: Sequence[Quote]
    ) -> None:
        self.identity = Identity(reports, cast, links)
        self.standing = Standing(reports, cast)
        self.nearest = Nearest(reports, cast)
        self.states = States(reports, cast)
        self.callings = Callings(reports, cast, self.standing)
        self.last: dict[str, tuple[Slice, tuple[str, ...]]] = {}
        """The last pledge of each article, which `it` and `they` may take up."""
        self.spoken: dict[str, list[tuple[int, int, str]]] = {}
        for quote in quotes:
            for piece in quote.content if quote.speaker is not None else ():
                spoken = self.spoken.setdefault(quote.article, [])
                spoken.append((piece.start, piece.end, quote.speaker or ""))
        for spoken in self.spoken.values():
            spoken.sort()

    def bound(self, pledge: Pledge, text: str) -> Pledge | None:
        """The pledge with its parties; None where nobody is bound, or by one who has no say over it."""
        named = self._named(pledge.article, pledge.actor_text, text)
        speakers = self._speakers(pledge, text)
        if pledge.rule == OTHER and not self._may_speak(pledge, speakers, named, text):
            return None
        parties = _unique(self._parties(pledge, named, speakers, text))
        if not parties and pledge.actor_text is None:
            return None
        self.last[pledge.article] = (pledge.sentence, parties)
        served = [
            one for place in pledge.beneficiary_texts for one in self._served(pledge, place, text, speakers)
        ]
        known = pledge.reporter_text is not None or parties
        reporter = speakers[0] if speakers and known and speakers[0] not in parties else None
        return replace(
            pledge,
            actors=parties,
            beneficiaries=_unique(one for one in served if one not in parties),
            reported_by=reporter,
            behind=_unique(
                body for one in parties for body in self.standing.bodies(one) if body not in parties
            ),
        )

    def _named(self, article: str, place: Slice | None, text: str) -> tuple[str, ...]:
        """The actor that the phrase stands for first, then everybody else whose part it tells."""
        if place is None or LONE_MEMBER.search(place.of(text)):
            return ()
        whole = self.identity.who_is(article, place)
        named = self.identity.all_in(article, place)
        if SOMEBODYS.match(place.of(text)):
            named = (*self._following(article, place), *(one for one in named if not self._owns(one, place)))
        inside = [actor for where, actor in named if self._is_party(actor, where, place, text)]
        found = _unique([*([whole] if whole else []), *inside])
        if found:
            groups = all(self.identity.cast.by_id[one].kind == "group" for one in found)
            return (self.callings.meant(article, place.of(text)) if groups else ()) or found
        if named:
            return self.callings.meant(article, place.of(text))
        return (
            self._around(article, place)
            or self.states.named(article, place)
            or self.callings.meant(article, place.of(text))
        )

    def _following(self, article: str, place: Slice) -> tuple[tuple[Slice, str], ...]:
        """The person named right after the phrase: `his colleague Manon Girard`."""
        after = self.identity.cast.named_in(article, Slice(place.end, place.end + NAME))
        return tuple(
            one
            for one in after[:1]
            if one[0].start == place.end + 1 and self.identity.cast.by_id[one[1]].kind == "person"
        )

    def _owns(self, named: tuple[Slice, str], place: Slice) -> bool:
        """Whether it is the person whose colleague or lawyer is told of."""
        return named[0].start == place.start and self.identity.cast.by_id[named[1]].kind == "person"

    def _is_party(self, actor: str, where: Slice, place: Slice, text: str) -> bool:
        """Whether a name inside the phrase is part of who is meant, not of the place or another's office."""
        after = text[where.end : place.end]
        if PLACED.search(text[place.start : where.start]) or OTHERS_BODY.match(after):
            return False
        kind = self.identity.cast.by_id[actor].kind
        if kind == "country" and COMPANY.search(after) and not PUBLIC.search(after):
            return False
        return kind == "person" or not CANDIDATE.search(after)

    def _served(self, pledge: Pledge, place: Slice, text: str, speakers: tuple[str, ...]) -> tuple[str, ...]:
        """Who gets the good; `it` that tells of it, or was told of last."""
        found = self._named(pledge.article, place, text)
        if found or place.of(text).lower() != "it":
            return found
        bodies = tuple(one for one in speakers if self.identity.cast.by_id[one].kind in TEAMS)
        return bodies or self.nearest.body(pledge, "it")

    def _around(self, article: str, place: Slice) -> tuple[str, ...]:
        """Names that the place cuts: the parser may see one part of `Anneke van der Berg` only."""
        window = Slice(max(0, place.start - NAME), place.end + NAME)
        named = self.identity.cast.named_in(article, window)
        return tuple(actor for where, actor in named if where.overlaps(place))

    def _speakers(self, pledge: Pledge, text: str) -> tuple[str, ...]:
        """Who says it: the source in the sentence, else the speaker of the quote around it."""
        return self._named(pledge.article, pledge.reporter_text, text) or self._quoted(pledge)

    def _quoted(self, pledge: Pledge) -> tuple[str, ...]:
        """The speaker of the quote in which the action begins; the innermost, where quotes are nested."""
        spoken, at = self.spoken.get(pledge.article, []), pledge.action.start
        index = bisect_right(spoken, (at + 1,)) - 1
        for start, end, speaker in reversed(spoken[max(0, index + 1 - NESTED) : index + 1]):
            if start <= at < end:
                return self._meant(pledge.article, speaker)
        return ()

    def _meant(self, article: str, speaker: str) -> tuple[str, ...]:
        """The speaker, or the named body where it is a group known by what it is called only."""
        actor = self.identity.cast.by_id[speaker]
        found = self.callings.meant(article, actor.name) if actor.kind == "group" else ()
        return found or (speaker,)

    def _may_speak(
        self, pledge: Pledge, speakers: tuple[str, ...], named: tuple[str, ...], text: str
    ) -> bool:
        words = pledge.reporter_text.of(text) if pledge.reporter_text else ""
        doer = pledge.actor_text.of(text) if pledge.actor_text else ""
        if doer.lower() in QUANTITIES:
            return bool(self.nearest.group(pledge))
        if not named and doer.lower() == "it":
            return any(
                self.identity.cast.by_id[one].kind != "person"
                or self.standing.bodies(one)
                or self.standing.is_officer(one, words)
                for one in speakers
            )
        return self.standing.may_speak(speakers, named, words)

    def _parties(
        self, pledge: Pledge, named: tuple[str, ...], speakers: tuple[str, ...], text: str
    ) -> Iterator[str]:
        """Who is bound, the surest first."""
        words = pledge.actor_text.of(text).lower() if pledge.actor_text else ""
        others = [one for place in pledge.also_texts for one in self._named(pledge.article, place, text)]
        if pledge.rule in SPOKEN:
            yield from speakers
            yield from (body for one in speakers for body in self.standing.bodies(one))
        if words in PRONOUNS:
            yield from self._taken_up(pledge, words, named, others, speakers)
        elif words in QUANTITIES and not named:
            yield from self.nearest.group(pledge)
        elif pledge.rule == OWN and words.startswith(OWNED):
            yield from self._own(pledge, words, named, speakers, text)
        elif named:
            yield from named
            yield from others if pledge.rule in JOINT else ()
        elif LONE_MEMBER.search(words):
            return
        elif pledge.rule in SPOKEN or words.startswith(OWNED):
            yield from self._unnamed(pledge, words, others, speakers)
        elif words and pledge.rule != OTHER:
            yield from self._officers(pledge, speakers, text)
            if pledge.rule == OWN:
                yield from (one for one in speakers if self.identity.cast.by_id[one].kind in TEAMS)

    def _taken_up(
        self,
        pledge: Pledge,
        words: str,
        named: tuple[str, ...],
        others: list[str],
        speakers: tuple[str, ...],
    ) -> Iterator[str]:
        """Whom a pronoun stands for: the source it takes up, the link, the body that was subject last."""
        if words in ("he", "she"):
            people = [one for one in others if self.identity.cast.by_id[one].kind == "person"]
            others = people or ([] if named else others)
        if others or named:
            yield from others or named
        elif words == "it" and pledge.rule == OTHER:
            yield from (body for one in speakers for body in (*self.standing.bodies(one), one))
        elif words not in THIRD and speakers:
            yield from speakers
        else:
            yield from self.nearest.body(pledge, words) or self._before(pledge, words)

    def _own(
        self, pledge: Pledge, words: str, named: tuple[str, ...], speakers: tuple[str, ...], text: str
    ) -> Iterator[str]:
        """`the company` in the mouth of its own speaker: a body of his, not just one that is near."""
        bodies = [body for one in speakers for body in self.standing.organizations(one)]
        if bodies and words.startswith("the "):
            yield from [one for one in named if one in bodies] or bodies
        elif not bodies and speakers:
            yield from (one for one in named if self.standing.is_called(one, words))
        yield from speakers
        unknown = pledge.reporter_text is None or not FULL_NAME.search(pledge.reporter_text.of(text))
        if not speakers and unknown:
            yield from named or self.nearest.body(pledge, words)

    def _unnamed(
        self, pledge: Pledge, words: str, others: list[str], speakers: tuple[str, ...]
    ) -> Iterator[str]:
        """`the union`, `a company spokeswoman`: bodies of the speaker, else the one that is meant."""
        if words.startswith("the ") and (pledge.rule in SPOKEN or COMPANY.search(words)):
            yield from (body for one in speakers for body in self.standing.organizations(one))
        yield from others or speakers
        if not others:
            yield from self.nearest.body(pledge, "it" if words.startswith("its ") else words)
        if not others and not speakers and DOCUMENT.search(words):
            yield from self._before(pledge, "it") or self.nearest.body(pledge, "it")

    def _officers(self, pledge: Pledge, speakers: tuple[str, ...], text: str) -> Iterator[str]:
        """An office holder who tells what an unknown body will do."""
        words = pledge.reporter_text.of(text) if pledge.reporter_text else ""
        for one in speakers:
            if self.standing.is_officer(one, words):
                yield one

    def _before(self, pledge: Pledge, words: str) -> tuple[str, ...]:
        """The parties of the pledge in the sentence before, which `it` takes up."""
        last = self.last.get(pledge.article)
        if last is None or words != "it" or pledge.sentence.start - last[0].end > GAP:
            return ()
        return last[1]


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
