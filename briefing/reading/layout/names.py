"""Lines that name an author, an office or a day."""

import re

from briefing.reading.dates import scan
from briefing.reading.layout.page import Row

__all__ = ["is_author", "is_by", "is_dated", "is_office"]

_BY = re.compile(r"(?:By|BY|by|From|FROM)\s*:?\s+(?:(?:the|our|a|an|OUR|THE)\s+)?[A-ZÀ-Þ]")
_OFFICE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|writers?|columnists?|journalists?|newsroom|desk|bureau"
    r"|staff|agenc(?:y|ies)|newswires?|news service|contributors?|special to)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*|de|da|di|dos|du|van|von|der|den|bin|ibn|al|el|la|le|ap|y|and|&|in|with|for|,|[|•·/]|@\w+)"
)
_TITLED = re.compile(r"\d|[:;?!“”\"]")
MOST_NAMES = 12
"""Words of the longest author line: three names with their towns."""
MOST_NAME, MOST_OFFICE = 5, 6
"""Words of the longest name and of the longest office."""
NAMED = 0.6
"""Share of capitalised words in an author line; the rest is `of`, `and` or an office in lower case."""
MOST_DATED = 16
"""Words of the longest line that is a date with its surroundings: two stamps, a place, an author."""


def is_by(row: Row) -> bool:
    """`By NAME`, `From NAME, PLACE`."""
    return (
        row.length <= MOST_NAMES
        and not row.stopped
        and _BY.match(row.text) is not None
        and row.capitals >= NAMED
    )


def is_author(row: Row) -> bool:
    """Nothing but names, and perhaps where they wrote: `Ada Example and Bo Sample in Lagos`."""
    if not 1 < row.length <= MOST_NAMES or _TITLED.search(row.text) or row.stopped:
        return False
    words = row.text.replace(",", " ").split()
    named = sum(word[0].isupper() for word in words)
    first = next((i for i, word in enumerate(words) if word in ("in", "and", "&")), len(words))
    return all(_NAME.fullmatch(word) for word in words) and named > 1 and 1 < first <= MOST_NAME


def is_office(row: Row) -> bool:
    """An author's office: `Technology correspondent`, `OUR STAFF REPORTER`."""
    return row.length <= MOST_OFFICE and row.open and _OFFICE.search(row.text) is not None


def is_dated(row: Row) -> bool:
    """A date of publication, with or without hour, place and author."""
    return (
        row.length <= MOST_DATED
        and not row.prose
        and any(character.isdigit() for character in row.text)
        and next(scan(row.text), None) is not None
    )
