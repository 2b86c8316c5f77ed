"""Countries named by a capital or a seat of power that counts for no more than a place elsewhere."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Actor, Slice

__all__ = ["States"]


class States:
    """The countries that names stand for when they are bound by a pledge: `Lisbon is willing`."""

    def __init__(self, reports: Sequence[Report], cast: Cast) -> None:
        states = [actor for actor in reversed(cast.actors) if _is_state(actor)]
        countries = {actor.country: actor.id for actor in states}
        self._places: dict[str, list[tuple[int, int, str]]] = {}
        for report in reports:
            self._places[report.id] = [
                (name.start, name.end, countries[name.country])
                for name in report.analysis.names
                if name.country in countries
            ]

    def named(self, article: str, place: Slice) -> tuple[str, ...]:
        """The countries named inside the place."""
        found = self._places[article]
        low = bisect_left(found, (place.start, 0, ""))
        inside = []
        for start, end, actor in found[low:]:
            if start >= place.end:
                break
            if end <= place.end:
                inside.append(actor)
        return tuple(dict.fromkeys(inside))


def _is_state(actor: Actor) -> bool:
    return actor.country is not None and actor.kind in ("country", "organization")
