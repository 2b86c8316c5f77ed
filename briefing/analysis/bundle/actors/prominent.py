"""Which clusters are actors, and which come first."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors.cluster import Cluster

__all__ = ["by_prominence", "is_actor"]

LEAST_WEIGHT = 1.2
"""Evidence below which a lone capitalised word is no actor: the statistical model's word alone suffices.
Set on GUM dev; re-run its actor scorer after a change."""
SPREAD = 3
"""What one more source is worth in mentions: fixed by judgement, it orders the panels only."""


def is_actor(cluster: Cluster) -> bool:
    """Whether it is named outside noise, with enough evidence for what it is."""
    told = [mention for mention in cluster.mentions if not mention.name.in_noise]
    if cluster.kind == "country":
        return bool(told or cluster.metonyms)
    return (
        bool(told)
        and sum(mention.name.weight for mention in told if mention.label != "other") >= LEAST_WEIGHT
    )


def by_prominence(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Most prominent first: mentions, speaking and spread over sources."""

    def rank(cluster: Cluster) -> tuple[int, int]:
        namings = cluster.mentions + cluster.metonyms
        sources = len({mention.article for mention in namings})
        spoken = sum(mention.name.speech_subject for mention in namings)
        return (-(len(namings) + spoken + SPREAD * (sources - 1)), cluster.first)

    return sorted(clusters, key=rank)
