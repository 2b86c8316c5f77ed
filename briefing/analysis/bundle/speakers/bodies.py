"""Which organisation a common noun takes up: the company, the union, the watchdog."""

import re
from collections.abc import Mapping, Sequence

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Actor, Reference

__all__ = ["Bodies"]

GENERAL = frozenset({"group", "organisation", "organization", "body", "company", "firm", "agency", "charity"})
"""Nouns that fit most organisations."""
PERSONAL = frozenset({"his", "her", "their", "our", "my"})
"""Possessors that make it somebody's own: `her group` is not the group named last."""
NEAR = 3
"""Sentences back within which the latest of several organisations of a kind is meant."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Bodies:
    """The organisations of a bundle by what they are called and described as."""

    def __init__(self, reports: Sequence[Report], cast: Cast) -> None:
        texts = {report.id: report.text for report in reports}
        self._classes: dict[str, frozenset[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        for actor in cast.actors:
            if actor.kind in ("organization", "group"):
                told = [texts[span.article][span.start : span.end] for span in actor.roles]
                words = frozenset(
                    word.lower() for text in (*actor.names, *told) for word in _WORD.findall(text)
                )
                self._words[actor.id] = words
                self._classes[actor.id] = _classes(actor, words)

    def meant(self, reference: Reference, last_named: Mapping[str, int]) -> tuple[str, str] | None:
        """The organisation, where one of that kind was named so far or lately."""
        if PERSONAL & set(reference.modifiers):
            return None
        wanted = vocabulary.organization_classes(reference.lemma)
        if reference.lemma not in GENERAL:
            wanted &= vocabulary.own_class(reference.lemma)
        fitting = [actor for actor in last_named if wanted & self._classes.get(actor, frozenset())]
        lately = [actor for actor in last_named if self._is_plain(actor, reference, last_named[actor])]
        if reference.lemma in GENERAL and lately:
            fitting = [*fitting, *lately]
        called = [actor for actor in fitting if reference.lemma in self._words[actor]]
        for candidates in (called, fitting):
            found = _latest(reference, candidates, last_named)
            if found is not None:
                return found, f"noun: {reference.lemma}"
        return None

    def _is_plain(self, actor: str, reference: Reference, sentence: int) -> bool:
        """Named just before, and nothing tells what it is: any general noun may take it up."""
        classes = self._classes.get(actor)
        return classes is not None and not classes and reference.sentence - sentence <= 1


def _latest(reference: Reference, candidates: Sequence[str], last_named: Mapping[str, int]) -> str | None:
    if len(candidates) == 1:
        return candidates[0]
    ordered = sorted(candidates, key=lambda actor: reference.sentence - last_named[actor])
    if not ordered:
        return None
    first, second = (reference.sentence - last_named[actor] for actor in ordered[:2])
    return ordered[0] if first <= NEAR and first < second else None


def _classes(actor: Actor, words: frozenset[str]) -> frozenset[str]:
    """Classes of the nouns in its names and descriptions; a legal form makes a company."""
    forms = words | {word.rstrip("s") for word in words}
    found = {name for word in forms for name in vocabulary.organization_classes(word)}
    last = {name.lower().split()[-1] for name in actor.names}
    if last & vocabulary.words("organization_suffixes"):
        found.add("company")
    return frozenset(found)
