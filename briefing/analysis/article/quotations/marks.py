"""Every mark in a line that can open or close a quotation, and what it can be where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefing.analysis import lexicon

__all__ = ["CLOSER_OF", "Mark", "marks_in"]

Role = Literal["open", "close", "either", "weak-close"]

CLOSER_OF: dict[str, tuple[str, ...]] = {
    "“": ("”", '"'),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "‘": ("’",),
    "'": ("'", "’"),
    "``": ("''", "”"),
    "''": ("''",),
    '"': ('"', "”"),
}
"""Opening mark -> the marks that may close it."""

_MARK = re.compile(r"``|(?<=\S)'(?=''(?!'))|''|[“”„\"«»‘’'‹›]")
_ELISION = re.compile(r"(?:\d0s|[a-z]+)", re.IGNORECASE)
_BEFORE_OPENING = '([{—–-/“"„«…'


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark where it stands."""

    start: int
    end: int
    text: str
    role: Role
    """`weak-close`: an apostrophe after a plural *s*, which may also close."""

    @property
    def single(self) -> bool:
        """Whether it is a single mark, the same character as an apostrophe."""
        return self.text in "‘’'"


def marks_in(text: str, start: int, end: int) -> Iterator[Mark]:
    """The quotation marks of a line in order; apostrophes are left out."""
    for match in _MARK.finditer(text, start, end):
        role = _role(text, match.start(), match.end(), start, end)
        if role:
            yield Mark(match.start(), match.end(), match.group(), role)


def _role(text: str, at: int, after: int, start: int, end: int) -> Role | None:
    before = text[at - 1] if at > start else " "
    following = text[after] if after < end else " "
    match text[at:after]:
        case "‘" | "’" | "'":
            return _single(text, at, before, following, end)
        case "“" | "„" | "``":
            return "either" if text[at] == "“" and not before.isspace() and following in " .,;" else "open"
        case "”":
            return "close"
        case _:
            return "either"


def _single(text: str, at: int, before: str, following: str, end: int) -> Role | None:
    """An opening or closing single mark, or None for an apostrophe."""
    fresh = before.isspace() or before in _BEFORE_OPENING
    if fresh and not following.isspace():
        return None if text[at] == "’" or _is_elision(text, at + 1, end) else "open"
    if text[at] == "‘" or fresh or following.isalnum():
        return None
    if before in "sS" and following == " " and text[at + 2 : at + 3].islower():
        return "weak-close"
    return "close"


def _is_elision(text: str, at: int, end: int) -> bool:
    """Whether a word with its beginning left out starts here: ’em, ’90s."""
    word = _ELISION.match(text, at, min(end, at + 12))
    return word is not None and (
        word.group()[0].isdigit() or word.group().lower() in lexicon.entries("elisions")
    )
