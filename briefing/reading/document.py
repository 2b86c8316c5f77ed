"""What a format gives: texts with what the markup says about them, before cleaning and layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.model import LineKind, Skipped

__all__ = ["Document", "Reading"]


@dataclass(frozen=True, slots=True)
class Document:
    """One article as its format gives it."""

    text: str
    """Line breaks are `\\n`; offsets are not fixed before cleaning."""
    kinds: Mapping[int, LineKind] = field(default_factory=dict)
    """What the markup says a line is, by line number from 0; it wins over the rules of layout."""
    hints: Mapping[int, LineKind] = field(default_factory=dict)
    """What the markup makes likely: a lone link, a heading, an item of a list; the shape of the line wins."""
    outlet: str | None = None
    date: str | None = None
    """In the words of the file; read by `briefing.reading.dates`."""
    record: str = ""
    """Which one it is in a file that holds several: `3`."""
    sha256: str | None = None
    """Hash of the record's own bytes, None where the file is the article."""
    warnings: tuple[str, ...] = ()

    def under(self, title: str) -> "Document":
        """The same with this headline on top, unless it has one or begins with it."""
        if not title or "headline" in self.kinds.values() or self.text.lstrip().startswith(title):
            return self
        moved = {number + 2: kind for number, kind in self.kinds.items()}
        hints = {number + 2: kind for number, kind in self.hints.items()}
        return replace(self, text=f"{title}\n\n{self.text}", kinds={0: "headline", **moved}, hints=hints)


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one file gives."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()
    """Records that could not be read; their path is the record's number."""
    warnings: tuple[str, ...] = ()
