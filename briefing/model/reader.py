"""The reader's own work on a bundle: what was marked, noted, left out and corrected.

Places are kept by text hash and offsets, never by an item's number: they survive another analysis,
another order of files and more articles in the folder.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.model.bundle import Corrections

Section = Literal["summary", "actors", "quotes", "pledges", "compare", "sources"]
"""The six sections of the product, in their order."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """An item of one section, pointed at through its evidence."""

    text_sha256: str
    """Hash of the article's text."""
    start: int
    end: int
    section: Section
    """Where the item is listed: the same words may be a sentence and a quote."""


@dataclass(frozen=True, slots=True)
class Work:
    """Everything the reader did, for all texts or, once selected, for one bundle."""

    marks: tuple[Place, ...] = ()
    notes: Mapping[Place, str] = field(default_factory=dict)
    dropped: tuple[Place, ...] = ()
    """Left out of exports."""
    corrections: Corrections = field(default_factory=Corrections)
    last: Place | None = None
    """The stop at which the bundle was closed."""
