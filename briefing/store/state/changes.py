"""The changes a reader makes, as functions from Work to Work, so that they can be replayed on newer work."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from briefing.model import ActorKind, Corrections, Place, Work

__all__ = [
    "hide_actor",
    "merge_actors",
    "note",
    "rename_actor",
    "set_date",
    "set_kind",
    "set_outlet",
    "set_pledge_kind",
    "set_speaker",
    "split_actor",
    "stop_at",
    "toggle_drop",
    "toggle_mark",
]

Key = TypeVar("Key")
Value = TypeVar("Value")


def toggle_mark(work: Work, place: Place) -> Work:
    """Mark an item, or take the mark away."""
    return replace(work, marks=_toggled(work.marks, place))


def toggle_drop(work: Work, place: Place) -> Work:
    """Leave an item out of exports, or take it back in."""
    return replace(work, dropped=_toggled(work.dropped, place))


def note(work: Work, place: Place, words: str) -> Work:
    """Write a note on an item; no words take it away."""
    return replace(work, notes=_with(work.notes, place, words.strip() or None))


def stop_at(work: Work, place: Place | None) -> Work:
    """Remember where the bundle was closed."""
    return replace(work, last=place)


def merge_actors(work: Work, names: tuple[str, ...]) -> Work:
    """These names are one actor."""
    known = work.corrections
    return _corrected(
        work, replace(known, merge=_once(known.merge, names), split=_without(known.split, names))
    )


def split_actor(work: Work, names: tuple[str, ...]) -> Work:
    """These names are an actor of their own."""
    known = work.corrections
    return _corrected(
        work, replace(known, split=_once(known.split, names), merge=_without(known.merge, names))
    )


def rename_actor(work: Work, name: str, new: str) -> Work:
    """Show an actor under another name; an empty one brings its own back."""
    known = work.corrections
    return _corrected(work, replace(known, rename=_with(known.rename, name, new.strip() or None)))


def hide_actor(work: Work, name: str) -> Work:
    """Leave an actor out, or show it again."""
    known = work.corrections
    return _corrected(work, replace(known, hide=known.hide ^ {name}))


def set_kind(work: Work, name: str, kind: ActorKind | None) -> Work:
    """An actor is a person, a country, an organization or a group."""
    known = work.corrections
    return _corrected(work, replace(known, kind=_with(known.kind, name, kind)))


def set_speaker(work: Work, text_sha256: str, start: int, name: str | None) -> Work:
    """Who said the quote whose content starts here; None: nobody who is named."""
    known = work.corrections
    return _corrected(work, replace(known, speaker={**known.speaker, (text_sha256, start): name}))


def set_pledge_kind(work: Work, text_sha256: str, start: int, kind: str | None) -> Work:
    """What the pledge whose action starts here is."""
    known = work.corrections
    return _corrected(work, replace(known, pledge_kind=_with(known.pledge_kind, (text_sha256, start), kind)))


def set_outlet(work: Work, text_sha256: str, outlet: str | None) -> Work:
    """Which outlet an article is from."""
    known = work.corrections
    return _corrected(work, replace(known, outlet=_with(known.outlet, text_sha256, outlet)))


def set_date(work: Work, text_sha256: str, date: str | None) -> Work:
    """When an article was published, as an ISO date."""
    known = work.corrections
    return _corrected(work, replace(known, date=_with(known.date, text_sha256, date)))


def _corrected(work: Work, corrections: Corrections) -> Work:
    return replace(work, corrections=corrections)


def _toggled(places: tuple[Place, ...], place: Place) -> tuple[Place, ...]:
    if place in places:
        return tuple(one for one in places if one != place)
    return (*places, place)


def _once(groups: tuple[tuple[str, ...], ...], names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return groups if names in groups else (*groups, names)


def _without(groups: tuple[tuple[str, ...], ...], names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(group for group in groups if set(group) != set(names))


def _with(known: Mapping[Key, Value], key: Key, value: Value | None) -> dict[Key, Value]:
    left = {one: old for one, old in known.items() if one != key}
    return left if value is None else {**left, key: value}
