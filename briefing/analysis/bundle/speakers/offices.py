"""Who holds which office: role nouns linked to the person whose title says the same."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import even, known, longest
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Reference

__all__ = ["Offices"]

NEAR = 3
"""Sentences back within which the latest of several holders is meant."""
FAR = 1_000_000
_WORD = re.compile(r"[^\W\d_]+(?:[-.'’][^\W\d_]+)*")
IGNORED = frozenset({"own", "new", "current", "same", "country", "s", "his", "her", "its", "their", "our"})


@dataclass(frozen=True, slots=True)
class _Office:
    """One person's titles, taken apart."""

    actor: str
    classes: frozenset[str]
    words: frozenset[str]
    countries: frozenset[str]


class Offices:
    """The titles of a bundle's persons, and who is meant by a role noun."""

    def __init__(self, reports: Sequence[Report], cast: Cast) -> None:
        texts = {report.id: report.text for report in reports}
        self._by_class: dict[str, list[_Office]] = {}
        for actor in cast.actors:
            if actor.kind != "person" or not actor.roles:
                continue
            office = _office(actor.id, [texts[span.article][span.start : span.end] for span in actor.roles])
            for name in sorted(office.classes):
                self._by_class.setdefault(name, []).append(office)

    def holder(self, reference: Reference, last_named: Mapping[str, int]) -> tuple[str, str] | None:
        """The person whose title fits the role noun, where only one was named so far or near."""
        holders: dict[str, _Office] = {}
        for name in sorted(vocabulary.role_classes(reference.lemma)):
            for office in self._by_class.get(name, ()):
                if _fits(reference, office):
                    holders[office.actor] = office
        fitting = {actor: office for actor, office in holders.items() if actor in last_named}
        if not fitting:
            sole = len(holders) == 1 and self._is_exact(reference, next(iter(holders.values())))
            return (next(iter(holders)), f"role: sole {reference.lemma} of the bundle") if sole else None
        if len(fitting) == 1:
            return next(iter(fitting)), f"role: {reference.lemma}"
        near = sorted(fitting, key=lambda actor: reference.sentence - last_named.get(actor, -FAR))
        first, second = (reference.sentence - last_named[actor] for actor in near[:2])
        return (near[0], f"role: nearest {reference.lemma}") if first <= NEAR and first < second else None

    @staticmethod
    def _is_exact(reference: Reference, office: _Office) -> bool:
        """The title holds the very noun: not yet named here, only the same word tells."""
        return reference.lemma in office.words


def _office(actor: str, titles: Sequence[str]) -> _Office:
    words: list[str] = []
    for title in titles:
        words += [even(word) for word in _WORD.findall(title)]
    low = [word.lower().removesuffix("'s") for word in words]
    return _Office(
        actor,
        frozenset(name for word in low for name in vocabulary.role_classes(word)),
        frozenset(low),
        frozenset(_countries([word.removesuffix("'s") for word in words])),
    )


def _countries(words: Sequence[str]) -> list[str]:
    found = []
    for position in range(len(words)):
        count = longest(words[position:])
        entry = known(" ".join(words[position : position + count])) if count else None
        if entry is not None and entry.is_country:
            found.append(entry.key)
    return found


def _fits(reference: Reference, office: _Office) -> bool:
    """Country and narrowing words of the role noun are those of the title."""
    if reference.country is not None and reference.country not in office.countries:
        return False
    for word in reference.modifiers:
        capital = known(word.capitalize()) or known(word.upper())
        if word in IGNORED or (capital is not None and capital.is_country):
            continue
        narrows = (
            vocabulary.is_modifier(word) or vocabulary.is_role(word) or vocabulary.is_organization_noun(word)
        )
        if word in office.words or not (narrows or capital):
            continue
        return False
    return True
