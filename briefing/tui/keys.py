"""From key presses to commands: sequences, counts, presets and the reader's own keymap. No UI."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.errors import UsageError
from briefing.tui.commands import COMMANDS, PRESETS

__all__ = ["Heard", "Keymap", "KeymapError", "keymap", "spelled"]

Keys = tuple[str, ...]

MOST = 9999
"""Largest count; typing more digits changes nothing."""

SPELLED = {"escape": "esc", "pagedown": "PgDn", "pageup": "PgUp", "backspace": "⌫", "enter": "⏎"}


class KeymapError(UsageError):
    """The reader's keymap cannot be used; names every problem."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the keys pressed so far amount to."""

    command: str | None = None
    count: int = 0
    """0 where none was typed."""
    pending: Keys = ()
    """Keys that wait for more."""

    @property
    def waits(self) -> bool:
        """Whether the next key belongs to these."""
        return bool(self.pending) or (self.count > 0 and self.command is None)


@dataclass(frozen=True, slots=True)
class Keymap:
    """Sequences of keys and the commands they stand for."""

    commands: Mapping[Keys, str]
    counts: bool = False
    """Digits are counts, not commands."""

    def hear(self, before: Heard, key: str) -> Heard:
        """What the keys heard before and this one amount to; an unknown sequence starts over."""
        if self.counts and not before.pending and key.isdigit() and (before.count or key != "0"):
            return Heard(count=min(before.count * 10 + int(key), MOST))
        keys = (*before.pending, key)
        if keys in self.commands:
            return Heard(self.commands[keys], before.count)
        if any(known[: len(keys)] == keys for known in self.commands):
            return Heard(count=before.count, pending=keys)
        return self.hear(Heard(), key) if before.pending else Heard()

    def keys_of(self, command: str) -> list[str]:
        """How to press a command, the shortest name of each key."""
        return [spelled(keys) for keys, known in self.commands.items() if known == command]


def keymap(preset: str = "default", own: Mapping[str, str | Sequence[str]] | None = None) -> Keymap:
    """The table's keys, changed by a preset and by the reader's own keymap.

    Raises KeymapError, naming both commands, where a key would mean two things.
    """
    if preset not in PRESETS:
        raise KeymapError(f"keymap {preset!r}: there are {', '.join(PRESETS)}")
    known = {command.id: command.keys for command in COMMANDS}
    chosen = {**known, **PRESETS[preset]}
    problems = [f"{name}: no such command" for name in own or {} if name not in known]
    for name, keys in (own or {}).items():
        chosen[name] = (keys,) if isinstance(keys, str) else tuple(keys)
    taken: dict[Keys, str] = {}
    for name, keys_of in chosen.items():
        for keys in map(_parsed, keys_of):
            other = next((taken[one] for one in taken if _collide(one, keys)), name)
            if other != name:
                problems.append(f"{spelled(keys)} is both {other} and {name}")
            taken[keys] = name
    if problems:
        raise KeymapError("keymap: " + "; ".join(problems))
    return Keymap(taken, counts=preset == "vim")


def spelled(keys: Keys) -> str:
    """Keys as help and footer show them."""
    return "".join(SPELLED.get(key, key) for key in keys)


def _parsed(keys: str) -> Keys:
    return tuple(keys.split()) or (keys,)


def _collide(one: Keys, other: Keys) -> bool:
    short = min(len(one), len(other))
    return one[:short] == other[:short]
