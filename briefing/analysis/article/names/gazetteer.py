"""Countries, their demonyms, capitals and seats of power, and international bodies, by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing.analysis import lexicon
from briefing.model import NameLabel

__all__ = ["EVENED", "Known", "even", "known", "longest", "opens_one"]

EVENED = str.maketrans({"’": "'", "‘": "'", "\xa0": " ", "‑": "-", "\ufffd": ""})
"""Typographic variants inside names -> the form that the tables use; the sign for a hidden character goes."""

ARTICLES = ("the ", "The ")


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables say about a name. A capital is labelled a place: only its acts make it more."""

    label: NameLabel
    key: str
    """ISO code of a country, the full name of a body, empty for a mere place."""
    form: Literal["name", "demonym", "capital", "seat"]

    @property
    def is_country(self) -> bool:
        """Whether it names a country or stands for one."""
        return len(self.key) == len("XX")


def even(text: str) -> str:
    """A name with typographic variants evened out and no article before it."""
    plain = " ".join(text.translate(EVENED).split())
    for article in ARTICLES:
        plain = plain.removeprefix(article)
    return plain


def known(text: str) -> Known | None:
    """What the tables say about this evened name; case counts, so that `us` names nobody."""
    return _table().get(text)


def longest(words: Sequence[str]) -> int:
    """How many of the first words make the longest name that the tables hold; 0 for none."""
    table, first = _table(), words[0] if words else ""
    for count in range(min(len(words), _most_words().get(first, 0)), 0, -1):
        if " ".join(words[:count]) in table:
            return count
    return 0


@cache
def _table() -> dict[str, Known]:
    table: dict[str, Known] = {}

    def add(field: str, entry: Known) -> None:
        for name in field.split("|"):
            if name:
                table.setdefault(even(name), entry)

    for code, names, demonyms, _, seats in _padded("countries", 5):
        add(names, Known("country", code, "name"))
        add(demonyms, Known("country", code, "demonym"))
        add(seats, Known("country", code, "seat"))
    for name, others, adjectives, seats, kind in _padded("bodies", 5):
        label: NameLabel = "group" if kind == "group" else "organization"
        add(f"{name}|{others}", Known(label, name, "name"))
        add(adjectives, Known(label, name, "demonym"))
        add(seats, Known("place", name, "capital"))
    for outlet in lexicon.entries("outlets"):
        add(outlet, Known("organization", even(outlet).removesuffix(" News"), "name"))
    for name, members in _padded("parties", 2):
        add(f"{name}|{members}", Known("organization", name, "name"))
    for code, _, _, capitals, _ in _padded("countries", 5):
        add(capitals, Known("place", code, "capital"))
    for place in lexicon.entries("regions"):
        add(place, Known("place", "", "name"))
    return table


def opens_one(word: str) -> bool:
    """Whether a name of the tables starts with this word."""
    return word in _most_words()


@cache
def _most_words() -> dict[str, int]:
    """First word of the names in the tables -> words of the longest of them."""
    most: dict[str, int] = {}
    for name in _table():
        first = name.partition(" ")[0]
        most[first] = max(most.get(first, 0), name.count(" ") + 1)
    return most


def _padded(table: str, width: int) -> list[list[str]]:
    return [[*row, *[""] * (width - len(row))][:width] for row in lexicon.rows(table)]
