"""An actor, as one line of a list."""

from collections.abc import Iterable, Iterator

from briefing.model import Panel
from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.kinds.shape import Kind, Row, dotted, labelled
from briefing.tui.render import Line

__all__ = ["ACTOR", "head"]

EMPTY = Panel("", (), (), (), (), (), (), ())


def _row(catalog: Catalog, stop: Stop) -> Row:
    one = catalog.actors.get(stop.id)
    panel = catalog.briefing.panels.get(stop.id, EMPTY)
    if one is None:
        return Row(((stop.id, ""),))
    said, pledged = _shown(catalog, panel.said), _shown(catalog, panel.pledged)
    counts = f"{len(one.mentions):>2} {said:>2} {pledged:>2}"
    return Row(((one.name, "name"),), side=(((counts, "meta"),),))


def _shown(catalog: Catalog, items: Iterable[str]) -> int:
    """How many of them the panel shows: weak ones are left out unless they are asked for."""
    return sum(1 for one in items if one in catalog.quotes or one in catalog.pledges)


def head(catalog: Catalog, identity: str) -> Iterator[Line]:
    """The head of an actor's panel: name, kind, role, names, where it is mentioned."""
    one = catalog.actors.get(identity)
    if one is None:
        return
    panel = catalog.briefing.panels.get(identity, EMPTY)
    yield ((one.name, "title"), (f"  {one.kind}", "meta"))
    if one.role:
        yield ((catalog.text(one.role), ""),)
    names = [name for name in one.names if name != one.name]
    yield from labelled("names", " · ".join(names))
    yield from labelled("stands for it", " · ".join(one.metonyms))
    places = [
        f"{catalog.label(article)} {count}"
        for article, count in panel.mentions
        if article in catalog.articles
    ]
    yield from labelled("mentions", " · ".join(places))


def _detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    panel = catalog.briefing.panels.get(stop.id, EMPTY)
    yield dotted(
        [(f"said {_shown(catalog, panel.said)}", "")],
        [(f"pledged {_shown(catalog, panel.pledged)}", "")],
        [(f"was pledged {_shown(catalog, panel.received)}", "")],
        [(f"said about it {_shown(catalog, panel.about)}", "")],
    )
    one = catalog.actors.get(stop.id)
    for role in one.roles[:3] if one else ():
        yield from labelled(catalog.place(role), catalog.text(role))


def _why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    one = catalog.actors.get(stop.id)
    if one is None:
        return
    yield from labelled("kind", one.kind)
    yield from labelled("merged names", " · ".join(one.names))
    links = [link for link in catalog.briefing.links if link.actor == stop.id]
    yield from labelled("pronouns and roles read as this actor", str(len(links)) if links else "")
    for link in links[:12]:
        text = catalog.articles[link.article].text[link.start : link.end]
        yield ((f"  {text} ", ""), (f"({link.why})", "meta"))


ACTOR = Kind("actor", 1, _row, _detail, _why)
