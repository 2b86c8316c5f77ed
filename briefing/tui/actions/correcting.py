"""What the machine got wrong, set right by the analyst and replayed on every analysis."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from briefing.model import ActorKind, Corrections, Work
from briefing.store.state import changes
from briefing.tui.desk import Choice, Desk
from briefing.tui.ports import Change

__all__ = ["correct", "follow"]

ACTOR_KINDS: Mapping[str, ActorKind] = {
    "person": "person",
    "country": "country",
    "organization": "organization",
    "group": "group",
}
PLEDGE_KINDS = ("commit", "offer", "refuse", "threaten")


def correct(desk: Desk, amount: int, count: int) -> None:
    """Offer what can be set right about the current item."""
    stop = desk.state.stop
    offers = _OFFERS.get(stop.kind, {}) if stop and desk.state.knows(stop) else {}
    if not offers:
        desk.say("nothing to correct about this item")
        return
    choices = [Choice(name, told, name) for name, (told, _) in offers.items()]
    desk.choose("correct", choices, lambda name: offers[name][1](desk))


def _apply(desk: Desk, change: Change) -> None:
    known = desk.state.work.corrections

    def back(work: Work) -> Work:
        return replace(work, corrections=known)

    desk.change(change, back)
    follow(desk, known)


def follow(desk: Desk, before: Corrections) -> None:
    """Join anew after a correction; analyse anew where a date changed, which weekdays in a text hang on."""
    dated = desk.state.work.corrections.date != before.date
    desk.analyse(desk.state.catalog.briefing.parameters, again=dated)


def _choose(desk: Desk, title: str, keys: list[str], change: Callable[[str], Change]) -> None:
    desk.choose(title, [Choice(key, key) for key in keys], lambda key: _apply(desk, change(key)))


def _actor(desk: Desk) -> tuple[str, list[str]]:
    stop = desk.state.stop
    one = desk.state.catalog.actors[stop.id] if stop else None
    return (one.name, list(one.names)) if one else ("", [])


def _merge(desk: Desk) -> None:
    name, _ = _actor(desk)
    others = [one.name for one in desk.state.catalog.briefing.actors if one.name != name]
    _choose(
        desk,
        f"{name} is the same as",
        others,
        lambda other: partial(changes.merge_actors, names=(other, name)),
    )


def _split(desk: Desk) -> None:
    _, names = _actor(desk)
    _choose(
        desk, "which name is somebody else", names, lambda name: partial(changes.split_actor, names=(name,))
    )


def _rename(desk: Desk) -> None:
    name, names = _actor(desk)
    _choose(desk, "call it", names, lambda new: partial(changes.rename_actor, name=name, new=new))


def _hide(desk: Desk) -> None:
    name, _ = _actor(desk)
    _apply(desk, partial(changes.hide_actor, name=name))


def _kind(desk: Desk) -> None:
    name, _ = _actor(desk)
    _choose(
        desk,
        f"{name} is a",
        list(ACTOR_KINDS),
        lambda kind: partial(changes.set_kind, name=name, kind=ACTOR_KINDS[kind]),
    )


def _speaker(desk: Desk) -> None:
    stop, catalog = desk.state.stop, desk.state.catalog
    quote = catalog.quotes[stop.id] if stop else None
    if quote is None:
        return
    text, start = catalog.articles[quote.article].text_sha256, quote.content[0].start
    nobody = "nobody in this list"
    names = [one.name for one in catalog.briefing.actors]

    def change(name: str) -> Change:
        speaker = None if name == nobody else name
        return partial(changes.set_speaker, text_sha256=text, start=start, name=speaker)

    _choose(desk, "speaker", [*names, nobody], change)


def _pledge_kind(desk: Desk) -> None:
    stop, catalog = desk.state.stop, desk.state.catalog
    pledge = catalog.pledges[stop.id] if stop else None
    if pledge is None:
        return
    text, start = catalog.articles[pledge.article].text_sha256, pledge.action.start
    _choose(
        desk,
        "the pledge is a",
        list(PLEDGE_KINDS),
        lambda kind: partial(changes.set_pledge_kind, text_sha256=text, start=start, kind=kind),
    )


def _outlet(desk: Desk) -> None:
    stop = desk.state.stop
    article = desk.state.catalog.articles[stop.id] if stop else None
    if article:
        text = article.text_sha256
        desk.ask(
            "outlet",
            article.label,
            lambda name: _apply(
                desk, partial(changes.set_outlet, text_sha256=text, outlet=name.strip() or None)
            ),
        )


def _date(desk: Desk) -> None:
    stop = desk.state.stop
    article = desk.state.catalog.articles[stop.id] if stop else None
    if article:
        text = article.text_sha256
        desk.ask(
            "date (YYYY-MM-DD)",
            article.date or "",
            lambda date: _apply(desk, partial(changes.set_date, text_sha256=text, date=date.strip() or None)),
        )


_SPEAKER = {"speaker": ("somebody else said it", _speaker)}
_OFFERS: Mapping[str, Mapping[str, tuple[str, Callable[[Desk], None]]]] = {
    "actor": {
        "merge": ("the same as another actor", _merge),
        "split": ("one of its names is somebody else's", _split),
        "rename": ("call it by another of its names", _rename),
        "kind": ("a person, country, organization or group", _kind),
        "hide": ("no actor at all", _hide),
    },
    "quote": _SPEAKER,
    "wording": _SPEAKER,
    "pledge": {"kind": ("committed, offered, refused or threatened", _pledge_kind)},
    "article": {
        "outlet": ("another outlet published it", _outlet),
        "date": ("published another day", _date),
    },
}
"""By `Stop.kind`: the name of a correction, what it means, what asks for it."""
