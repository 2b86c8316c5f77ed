"""An export before it takes a form: sections of blocks, plain strings, and the spans they cite.

Markdown, html and plain text are three renderings of one page. No string in it is escaped.
"""

from dataclasses import dataclass

from briefing.model import Span

__all__ = ["Block", "Citation", "Excerpt", "Heading", "Items", "Labels", "Page", "Paragraph", "Part"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in our own words, which may name actors and outlets."""

    text: str


@dataclass(frozen=True, slots=True)
class Labels:
    """A line that points to other items of the page."""

    title: str
    labels: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.title}: {', '.join(self.labels)}"


@dataclass(frozen=True, slots=True)
class Items:
    """A short list in our own words."""

    lines: tuple[str | Labels, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Verbatim words of a source with the label of their citation."""

    pieces: tuple[str, ...]
    """The cited slices; more than one where the cue cuts a quote."""
    label: str
    tag: str = ""
    """A word or two before it, in our own words: the kind, the outlet."""
    quoted: bool = False
    """Set apart as a quotation, not as an item of a list."""


Block = Heading | Paragraph | Items | Excerpt


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the page."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the words behind one label stand."""

    label: str
    spans: tuple[Span, ...]
    """First the spans shown, in order, then those only pointed to."""


@dataclass(frozen=True, slots=True)
class Page:
    """A whole export."""

    title: str
    opening: tuple[str, ...]
    """The source summary: what was read, and what was not."""
    parts: tuple[Part, ...]
    citations: tuple[Citation, ...]
