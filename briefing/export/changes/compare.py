"""Items of two exports matched by their words and places, never by their numbers."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.errors import InputError
from briefing.export.changes.items import SECTIONS, Item, items

__all__ = ["Changes", "Pair", "compare"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One item as it was and as it is."""

    old: Item
    new: Item

    @property
    def fields(self) -> tuple[tuple[str, str, str], ...]:
        """(name, before, after) of what changed."""
        before = dict(self.old.fields)
        changed = ((name, before.get(name, ""), after) for name, after in self.new.fields)
        return tuple((name, was, now) for name, was, now in changed if was != now)


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences in one section."""

    new: tuple[Item, ...]
    gone: tuple[Item, ...]
    changed: tuple[Pair, ...]


def compare(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Changes]:
    """The differences by section. Raises InputError where an export is not complete."""
    try:
        return {section: _changes(items(old, section), items(new, section)) for section in SECTIONS}
    except (KeyError, TypeError, AttributeError) as problem:
        raise InputError(f"no complete briefing export ({type(problem).__name__})") from None


def _changes(old: Sequence[Item], new: Sequence[Item]) -> Changes:
    was = _matched(old, new)
    pairs = [Pair(old[was[at]], item) for at, item in enumerate(new) if at in was]
    kept = set(was.values())
    return Changes(
        new=tuple(item for at, item in enumerate(new) if at not in was),
        gone=tuple(item for at, item in enumerate(old) if at not in kept),
        changed=tuple(pair for pair in pairs if pair.fields),
    )


def _matched(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """Index of a new item -> index of the old one; a surer key is tried for all items before the next."""
    was: dict[int, int] = {}
    taken: set[int] = set()
    for rank in range(max((len(item.keys) for item in (*old, *new)), default=0)):
        known: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, item in enumerate(old):
            if at not in taken:
                for key in item.keys if rank else item.keys[:1]:
                    known[key].append(at)
        for at, item in enumerate(new):
            if at not in was and rank < len(item.keys):
                found = next((one for one in known[item.keys[rank]] if one not in taken), None)
                if found is not None:
                    was[at] = found
                    taken.add(found)
    return was
