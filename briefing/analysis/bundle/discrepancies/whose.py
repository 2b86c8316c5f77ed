"""Whose a figure is: one owner's 4 per cent are no other value of another owner's 3 per cent."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.model import Link, Slice

__all__ = ["Owners", "apart"]


class Owners:
    """The actors named, or meant by a pronoun, in the subject of a figure's clause."""

    def __init__(self, cast: Cast | None = None, links: Sequence[Link] = ()) -> None:
        self._cast = cast
        self._kinds = {actor.id: actor.kind for actor in cast.actors} if cast else {}
        self._linked = {(link.article, link.start): link.actor for link in links}

    def of(self, article: str, place: Slice | None) -> frozenset[tuple[str, str]]:
        """Kind and id of each."""
        if place is None or self._cast is None:
            return frozenset()
        named = [actor for _, actor in self._cast.named_in(article, place)]
        linked = self._linked.get((article, place.start))
        found = [*named, *([linked] if linked else [])]
        return frozenset((self._kinds[actor], actor) for actor in found if actor in self._kinds)


def apart(left: frozenset[tuple[str, str]], right: frozenset[tuple[str, str]]) -> bool:
    """Whether two figures belong to different owners of one kind; a firm may stand for its head."""
    if not left or not right or not left.isdisjoint(right):
        return False
    return not {kind for kind, _ in left}.isdisjoint(kind for kind, _ in right)
