"""The settings, their defaults and what each may hold. The manual's list is made from them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefing.model import METHODS, Parameters

__all__ = ["FORMATS", "METHODS", "SETTINGS", "Config", "Setting"]

_ANALYSIS = Parameters()
FORMATS = ("markdown", "json", "csv", "html")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force."""

    model: str = _ANALYSIS.model
    length: int = _ANALYSIS.length
    method: str = _ANALYSIS.method
    weak: bool = False
    max_size: float = 5.0
    """Megabytes of the largest file that is read."""
    jobs: int = 0
    """Processes of the article pass; 0 is one a core."""
    cache: bool = True
    """Analyses are kept between runs; the command line alone says otherwise."""
    keymap: str = "default"
    """Name of a set of keys: default, vim."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Command -> its keys, on top of that set."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the file."""

    key: str
    """As written in the file."""
    name: str
    """As a field of Config."""
    read: Callable[[object], object]
    """The value, checked; raises ValueError that says what it must be."""
    meaning: str


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be a text in quotation marks")
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _whole(least: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if type(value) is not int or value < least:
            raise ValueError(f"must be a whole number from {least}")
        return value

    return read


def _size(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise ValueError("must be a number of megabytes above 0")
    return float(value)


def _one_of(*names: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in names:
            raise ValueError(f"must be one of {', '.join(names)}")
        return value

    return read


def _keys(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError("must be a table of commands and their keys")
    read = {}
    for command, keys in value.items():
        listed = [keys] if isinstance(keys, str) else keys
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            raise ValueError(f"{command}: must be a key or a list of keys, in quotation marks")
        read[str(command)] = tuple(listed)
    return read


SETTINGS = (
    Setting("model", "model", _text, "an installed spaCy pipeline"),
    Setting("length", "length", _whole(1), "sentences of the summary"),
    Setting("method", "method", _one_of(*METHODS), "of the summary"),
    Setting("all", "weak", _switch, "weak quotes and pledges too"),
    Setting("max-size", "max_size", _size, "megabytes of the largest file that is read"),
    Setting("jobs", "jobs", _whole(0), "processes of the analysis; 0 is one a core"),
    Setting("keymap", "keymap", _one_of("default", "vim"), "the screen's set of keys: default or vim"),
    Setting("keys", "keys", _keys, "a table of the screen's commands, each with its key or a list of keys"),
)
