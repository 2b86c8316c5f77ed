"""Which clusters are actors: named rules, each of which may turn one away; and which come first."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import Mention, fold

__all__ = ["RULES", "by_prominence", "is_actor"]

STRUCTURAL = 2.5
"""Evidence from which the words beside a name, not the statistical model, tell what it is."""
LEAST_WEIGHT = 1.2
"""Evidence below which a lone capitalised word is no actor: the statistical model's word alone suffices.
Set on GUM dev; re-run its actor scorer after a change."""
SPREAD = 3
"""What one more source is worth in mentions: fixed by judgement, it orders the panels only."""
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}s?")
_HEADED = frozenset({"office_after", "office_of", "before_office", "organization_noun_before"})
"""Evidence that somebody heads it or speaks for it."""
_BARE = ("organization_words", "organization_heads", "role_modifiers", "place_words")


@dataclass(frozen=True)
class Case:
    """A cluster before the rules."""

    cluster: Cluster
    outlets: Mapping[str, frozenset[str]]
    """Article id -> folded names of its outlet and agency."""

    @cached_property
    def told(self) -> list[Mention]:
        """Namings outside noise."""
        return [mention for mention in self.cluster.mentions if not mention.name.in_noise]

    @property
    def is_listed(self) -> bool:
        """Whether the tables hold one of its names."""
        return any(mention.entry for mention in (*self.cluster.mentions, *self.cluster.metonyms))

    @property
    def acts(self) -> bool:
        """Whether it does something, or has something, anywhere."""
        return any(_acts(mention) for mention in self.told)


def only_in_noise(case: Case) -> bool:
    """Named in captions, credits and links alone."""
    return not case.told and not (case.cluster.kind == "country" and case.cluster.metonyms)


def weak(case: Case) -> bool:
    """Too little speaks for what it is."""
    if case.cluster.kind == "country":
        return False
    return sum(m.name.weight for m in case.told if m.label != "other") < LEAST_WEIGHT


def bare_noun(case: Case) -> bool:
    """Government, State, Foreign Affairs: an office without whose it is."""
    if case.cluster.kind == "person" or case.is_listed:
        return False
    return all(_is_generic(form.lower().split()) for form in case.cluster.surfaces)


def idle_abbreviation(case: Case) -> bool:
    """An abbreviation that is never spelled out, never acts and stands in no table: a thing, not a body."""
    if case.is_listed or not all(_ACRONYM.fullmatch(m.surface) for m in case.cluster.mentions):
        return False
    stands_alone = any(
        m.name.role != "modifier" and m.name.weight >= STRUCTURAL for m in case.cluster.mentions
    )
    headed = any(rule in _HEADED for m in case.told for rule, _, _ in m.name.evidence)
    return not (case.acts or stands_alone or headed)


def idle_word(case: Case) -> bool:
    """A single word that the statistical model alone takes for an organisation, and that never acts."""
    if case.cluster.kind != "organization" or case.is_listed or case.acts:
        return False
    return all(" " not in m.surface and m.name.weight < STRUCTURAL for m in case.cluster.mentions)


def adjective(case: Case) -> bool:
    """Western, Islamist, a Texan: a group only ever named as an adjective or as one of its members."""
    if case.cluster.kind != "group" or case.is_listed or case.acts:
        return False
    return all(m.name.role == "modifier" or m.name.weight < STRUCTURAL for m in case.told)


def mere_place(case: Case) -> bool:
    """A country that is only where something is: `in Chad`, `from Chad to Mali`."""
    if case.cluster.kind != "country" or case.cluster.metonyms:
        return False
    return bool(case.told) and all(_is_place(mention) for mention in case.told)


def own_outlet(case: Case) -> bool:
    """A paper or agency that names itself."""
    mentions = case.cluster.mentions
    return bool(mentions) and all(_is_own(m, case.outlets.get(m.article, frozenset())) for m in mentions)


RULES: tuple[Callable[[Case], bool], ...] = (
    only_in_noise,
    weak,
    bare_noun,
    idle_abbreviation,
    idle_word,
    adjective,
    mere_place,
    own_outlet,
)
"""Each turns clusters away and can be left out by its name."""


def is_actor(
    cluster: Cluster, outlets: Mapping[str, frozenset[str]], without: frozenset[str] = frozenset()
) -> bool:
    """Whether no rule turns the cluster away."""
    case = Case(cluster, outlets)
    return not any(rule(case) for rule in RULES if rule.__name__ not in without)


def _is_own(mention: Mention, outlets: frozenset[str]) -> bool:
    form = fold(mention.surface)
    return any(form == outlet or form.startswith(f"{outlet} ") for outlet in outlets)


def _acts(mention: Mention) -> bool:
    return mention.name.agent or mention.name.role in ("subject", "passive-subject", "possessive")


def _is_place(mention: Mention) -> bool:
    """Whether a preposition of place stands before it, and nothing that it does."""
    name = mention.name
    placed = any(rule == "located" for rule, _, _ in name.evidence)
    return placed and not name.agent and mention.entry is not None and mention.entry.form == "name"


def _is_generic(words: list[str]) -> bool:
    if len(words) > 1:
        return all(word in vocabulary.words("role_modifiers") or word in ("of", "and") for word in words)
    forms = (words[0], words[0].rstrip("s"))
    return any(
        form in vocabulary.words(table) or vocabulary.is_organization_noun(form)
        for table in _BARE
        for form in forms
    )


def by_prominence(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Most prominent first: mentions, speaking and spread over sources."""

    def rank(cluster: Cluster) -> tuple[int, int]:
        namings = cluster.mentions + cluster.metonyms
        sources = len({mention.article for mention in namings})
        spoken = sum(mention.name.speech_subject for mention in namings)
        return (-(len(namings) + spoken + SPREAD * (sources - 1)), cluster.first)

    return sorted(clusters, key=rank)
