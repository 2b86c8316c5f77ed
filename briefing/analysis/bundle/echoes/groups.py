"""Links between two items each, joined into groups."""

from collections.abc import Iterable, Sequence

__all__ = ["Groups", "joined"]

Groups = tuple[tuple[str, ...], ...]
"""Ids of items that are one, in reading order; groups of one are left out."""


def joined(ids: Sequence[str], links: Iterable[tuple[str, str]]) -> Groups:
    """The groups that the links make, each and all in the order of `ids`."""
    parent = {identity: identity for identity in ids}

    def root(identity: str) -> str:
        while parent[identity] != identity:
            parent[identity] = parent[parent[identity]]
            identity = parent[identity]
        return identity

    for left, right in links:
        parent[root(right)] = root(left)
    groups: dict[str, list[str]] = {}
    for identity in ids:
        groups.setdefault(root(identity), []).append(identity)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
