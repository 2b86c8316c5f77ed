"""A cluster made into the Actor that is shown."""

from collections import Counter

from briefing.analysis.bundle.actors import people
from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import Mention, tokens
from briefing.model import Actor, Span

__all__ = ["make"]


def make(identity: str, cluster: Cluster) -> Actor:
    """The actor with this id."""
    mentions = sorted(cluster.mentions + cluster.metonyms, key=lambda mention: mention.order)
    names = _by_frequency(cluster.mentions)
    metonyms = _by_frequency(cluster.metonyms)
    roles = _roles(mentions)
    return Actor(
        id=identity,
        name=_display(cluster, names or metonyms),
        kind=cluster.kind,
        names=names,
        mentions=tuple(mention.span for mention in mentions),
        metonyms=metonyms,
        role=roles[0] if roles else None,
        roles=roles,
        gender=people.gender(cluster) if cluster.kind == "person" else None,
        country=cluster.key if cluster.kind == "country" and len(cluster.key) == len("XX") else None,
    )


def _by_frequency(mentions: list[Mention]) -> tuple[str, ...]:
    """Verbatim forms, most frequent first, then in reading order."""
    count = Counter(mention.verbatim for mention in mentions)
    return tuple(name for name, _ in count.most_common())


def _display(cluster: Cluster, names: tuple[str, ...]) -> str:
    """The fullest name of a person or body, the plain name of a country; ties go to the most frequent.

    A demonym stands for the name only where the bundle has no other.
    """
    plain = [m.verbatim for m in cluster.mentions if m.name.form == "name"]
    if cluster.kind == "country":
        spelled = [name for name in plain if not name.isupper()] or plain
        return Counter(spelled).most_common(1)[0][0] if spelled else names[0]
    fullest = [name for name in names if name in plain] or names
    return max(fullest, key=lambda name: (len(tokens(name)), -names.index(name)))


def _roles(mentions: list[Mention]) -> tuple[Span, ...]:
    """Titles and appositions, each wording once, the one said of it most often first."""
    places = [
        (mention.name.title.within(mention.article), mention.name.title.end - mention.name.title.start)
        for mention in mentions
        if mention.name.title is not None and not mention.name.in_noise
    ]
    return tuple(dict.fromkeys(span for span, _ in places))
