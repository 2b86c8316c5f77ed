"""Which clusters are actors, and which come first."""

import re
from collections.abc import Sequence

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import Mention

__all__ = ["by_prominence", "is_actor"]

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}s?")
STRUCTURAL = 2.5
"""Evidence from which the words beside a name, not the statistical model, tell what it is."""
LEAST_WEIGHT = 1.2
"""Evidence below which a lone capitalised word is no actor: the statistical model's word alone suffices.
Set on GUM dev; re-run its actor scorer after a change."""
SPREAD = 3
"""What one more source is worth in mentions: fixed by judgement, it orders the panels only."""


def is_actor(cluster: Cluster) -> bool:
    """Whether it is named outside noise, with enough evidence for what it is."""
    told = [mention for mention in cluster.mentions if not mention.name.in_noise]
    if not cluster.mentions and cluster.kind != "country":
        return False
    if _is_bare_noun(cluster) or _is_idle_abbreviation(cluster):
        return False
    if cluster.kind == "country":
        return bool(told or cluster.metonyms)
    if _rests_on_one_word(cluster) and not any(_acts(mention) for mention in told):
        return False
    return (
        bool(told)
        and sum(mention.name.weight for mention in told if mention.label != "other") >= LEAST_WEIGHT
    )


def _rests_on_one_word(cluster: Cluster) -> bool:
    """A single word of no table and without a title: the statistical model alone speaks for it."""
    return all(
        " " not in mention.surface and mention.entry is None and mention.name.weight < STRUCTURAL
        for mention in cluster.mentions
    )


def _acts(mention: Mention) -> bool:
    return mention.name.agent or mention.name.role in ("subject", "passive-subject", "possessive")


def _is_bare_noun(cluster: Cluster) -> bool:
    """Government, State, Foreign Affairs: an office without whose it is."""
    if cluster.kind == "person" or any(mention.entry for mention in cluster.mentions):
        return False
    return all(all(_is_generic(word) for word in form.lower().split()) for form in cluster.surfaces)


_GENERIC = ("organization_words", "organization_heads", "role_modifiers", "place_words")


def _is_generic(word: str) -> bool:
    return any(
        form in vocabulary.words(table) or vocabulary.is_organization_noun(form)
        for table in _GENERIC
        for form in (word, word.rstrip("s"))
    )


def _is_idle_abbreviation(cluster: Cluster) -> bool:
    """An abbreviation that is never spelled out, never acts and stands in no table: a thing, not a body."""
    if any(mention.entry or not _ACRONYM.fullmatch(mention.surface) for mention in cluster.mentions):
        return False
    return not any(mention.name.agent or mention.name.role == "possessive" for mention in cluster.mentions)


def by_prominence(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Most prominent first: mentions, speaking and spread over sources."""

    def rank(cluster: Cluster) -> tuple[int, int]:
        namings = cluster.mentions + cluster.metonyms
        sources = len({mention.article for mention in namings})
        spoken = sum(mention.name.speech_subject for mention in namings)
        return (-(len(namings) + spoken + SPREAD * (sources - 1)), cluster.first)

    return sorted(clusters, key=rank)
