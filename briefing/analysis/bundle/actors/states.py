"""Namings of countries, by ISO code, and the capitals and seats of power that stand for them."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import Mention

__all__ = ["gather", "stand_in"]


_STANDS_FOR = {"European Union": ("European Union", "European Commission", "BE")}
"""Brussels stands for the Union, else for its Commission, else for Belgium."""


def gather(mentions: Sequence[Mention]) -> dict[str, Cluster]:
    """Countries by ISO code."""
    found: dict[str, Cluster] = {}
    for mention in mentions:
        entry = mention.entry
        if (
            entry is not None
            and entry.is_country
            and entry.form in ("name", "demonym")
            and mention.label != "other"
        ):
            found.setdefault(entry.key, Cluster("country", entry.key)).add(mention)
    return found


def stand_in(mentions: Sequence[Mention], clusters: dict[str, Cluster], persons: frozenset[str]) -> None:
    """Give capitals and seats of power that act for their state or body to it; others stay places."""
    for mention in mentions:
        entry = mention.entry
        if (
            entry is None
            or entry.form not in ("capital", "seat")
            or not _acts(mention)
            or mention.surface in persons
        ):
            continue
        key = next((k for k in _STANDS_FOR.get(entry.key, (entry.key,)) if k in clusters), entry.key)
        if key not in clusters and entry.is_country:
            clusters[key] = Cluster("country", key)
        if key in clusters:
            clusters[key].metonyms.append(mention)


def _acts(mention: Mention) -> bool:
    """A capital must do what only an actor does; a seat of power acts unless it is a mere venue."""
    if mention.name.agent:
        return True
    entry = mention.entry
    palace = mention.surface.endswith(("Palace", "Mansion", "Castle", "Street"))
    return entry is not None and entry.form == "seat" and not palace and mention.name.role != "prepositional"
