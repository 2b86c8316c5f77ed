"""The analyst's corrections applied to resolved actors: the same corrections give the same result."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import fold
from briefing.model import Actor, Corrections

__all__ = ["correct", "rename"]


def correct(clusters: Sequence[Cluster], corrections: Corrections) -> list[Cluster]:
    """Merge, then split, then change kinds, then hide; names that nobody bears are ignored."""
    found = list(clusters)
    for names in corrections.merge:
        found = _merge(found, names)
    for names in corrections.split:
        found = _split(found, names)
    for name, kind in corrections.kind.items():
        for cluster in _bearers(found, [name]):
            cluster.kind = kind
    hidden = _bearers(found, corrections.hide)
    return [cluster for cluster in found if cluster not in hidden]


def rename(actors: Sequence[Actor], corrections: Corrections) -> tuple[Actor, ...]:
    """Call actors by the names the analyst gave them; of two for one actor the later holds."""
    found = list(actors)
    for name, new in corrections.rename.items():
        for at, actor in enumerate(found):
            if fold(name) in {fold(one) for one in (*actor.names, *actor.metonyms)}:
                found[at] = replace(actor, name=new)
    return tuple(found)


def _forms(cluster: Cluster) -> set[str]:
    return {fold(mention.surface) for mention in (*cluster.mentions, *cluster.metonyms)}


def _bearers(clusters: Sequence[Cluster], names: Iterable[str]) -> list[Cluster]:
    wanted = {fold(name) for name in names}
    return [cluster for cluster in clusters if wanted & _forms(cluster)]


def _merge(clusters: list[Cluster], names: Sequence[str]) -> list[Cluster]:
    together = _bearers(clusters, names)
    if len(together) <= 1:
        return clusters
    first, *rest = together
    for other in rest:
        first.mentions += other.mentions
        first.metonyms += other.metonyms
    first.mentions.sort(key=lambda mention: mention.order)
    first.metonyms.sort(key=lambda mention: mention.order)
    return [cluster for cluster in clusters if cluster not in rest]


def _split(clusters: list[Cluster], names: Sequence[str]) -> list[Cluster]:
    """Take these names out of the actor they are in, as one actor of the same kind."""
    wanted = {fold(name) for name in names}
    found: list[Cluster] = []
    for cluster in clusters:
        found.append(cluster)
        gone = [m for m in cluster.mentions if fold(m.surface) in wanted]
        gone_metonyms = [m for m in cluster.metonyms if fold(m.surface) in wanted]
        if (gone or gone_metonyms) and len(gone) + len(gone_metonyms) < len(cluster.mentions) + len(
            cluster.metonyms
        ):
            cluster.mentions = [m for m in cluster.mentions if m not in gone]
            cluster.metonyms = [m for m in cluster.metonyms if m not in gone_metonyms]
            found.append(
                replace(cluster, key=" ".join(sorted(wanted)), mentions=gone, metonyms=gone_metonyms)
            )
    return found
