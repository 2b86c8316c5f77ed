"""Which body `it`, `the company` or `the union` takes up, where no link tells."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.pledgers.vocabulary import COMPANY, FIRM, PUBLIC
from briefing.analysis.bundle.reports import Report
from briefing.model import Pledge, Slice

__all__ = ["Nearest"]

REACH = 3
"""Sentences back in which a body is looked for; set on the development bundles, re-run the pledge figures."""
SUBJECTS = ("subject", "passive-subject")
LEADS = 2
"""Mentions from which an organisation can be what a whole article is about."""


@dataclass(frozen=True, slots=True)
class _Naming:
    start: int
    sentence: int
    actor: str
    is_subject: bool


class Nearest:
    """Bodies named in each article, in text order."""

    def __init__(self, reports: Sequence[Report], cast: Cast) -> None:
        self._namings = {report.id: _namings(report, cast) for report in reports}
        self._sentences = {report.id: [s.start for s in report.analysis.sentences] for report in reports}
        self._by_word: dict[str, set[str]] = {}
        for actor in cast.actors:
            if actor.kind == "organization":
                for word in " ".join(actor.names).lower().split():
                    self._by_word.setdefault(word, set()).add(actor.id)
        self._groups: dict[str, list[tuple[int, str]]] = {}
        for actor in cast.actors:
            if actor.kind == "group":
                for span in actor.mentions:
                    self._groups.setdefault(span.article, []).append((span.start, actor.id))
        for found in self._groups.values():
            found.sort()
        self._starts = {article: [one.start for one in found] for article, found in self._namings.items()}
        self._leads = _leads(cast)

    def body(self, pledge: Pledge, words: str) -> tuple[str, ...]:
        """The one body that was subject last, else the one that the article is about."""
        if words not in ("it", "they", "we") and not COMPANY.search(words):
            return ()
        place = pledge.actor_text or pledge.action
        if words == "it":
            found = self._subject(pledge.article, place)
            if found is not None:
                return (found,)
        called = self._called(words)
        if called is not None:
            return (called,)
        lead = self._leads.get(pledge.article)
        return (lead,) if lead is not None and FIRM.search(words) else ()

    def group(self, pledge: Pledge) -> tuple[str, ...]:
        """The unnamed group that was bound last before the pledge: whom `some` are some of."""
        place = pledge.actor_text or pledge.action
        groups = self._groups.get(pledge.article, [])
        index = bisect_left(groups, (place.start, "")) - 1
        return (groups[index][1],) if index >= 0 else ()

    def _called(self, words: str) -> str | None:
        """The one organisation whose name holds the noun: `the authority` of a Basin Authority."""
        noun = words.rsplit(maxsplit=1)[-1] if words.split() else ""
        found = self._by_word.get(noun, set())
        return next(iter(found)) if len(found) == 1 else None

    def _subject(self, article: str, place: Slice) -> str | None:
        namings = self._namings[article]
        here = bisect_left(self._sentences[article], place.start + 1) - 1
        index = bisect_left(self._starts[article], place.start) - 1
        while index >= 0 and namings[index].sentence >= here - REACH:
            if namings[index].is_subject:
                return namings[index].actor
            index -= 1
        return None


def _namings(report: Report, cast: Cast) -> list[_Naming]:
    found = []
    for name in report.analysis.names:
        for _, actor in cast.named_in(report.id, name.slice)[:1]:
            if (
                cast.by_id[actor].kind in ("organization", "country")
                and not name.in_noise
                and not name.quoted
            ):
                found.append(_Naming(name.start, name.sentence, actor, name.role in SUBJECTS))
    return found


def _leads(cast: Cast) -> dict[str, str]:
    """By article the company that it names at least twice as often as any other."""
    counts: dict[str, Counter[str]] = {}
    for actor in cast.actors:
        if actor.kind == "organization" and not PUBLIC.search(actor.name):
            for span in actor.mentions:
                counts.setdefault(span.article, Counter())[actor.id] += 1
    found: dict[str, str] = {}
    for article, named in counts.items():
        ranked = sorted(named.items(), key=lambda one: (-one[1], one[0]))
        second = ranked[1][1] if len(ranked) > 1 else 0
        if ranked[0][1] >= max(LEADS, 2 * second):
            found[article] = ranked[0][0]
    return found
