"""What can be checked of an export, whatever its form."""

from dataclasses import dataclass

__all__ = ["Cited", "Export", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """An article that the export names."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Cited:
    """Words that the export says stand at this place."""

    label: str
    """The footnote, or the item of a json export."""
    source: int
    """Index into the export's sources."""
    start: int
    end: int
    text: str | None
    """The words as the export shows them; None where it only points to the place."""


@dataclass(frozen=True, slots=True)
class Export:
    """The sources and citations of one export."""

    sources: tuple[Source, ...]
    cited: tuple[Cited, ...]
