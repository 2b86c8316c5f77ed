"""Articles, their lines and sentences, and the two ways of pointing into them.

All offsets are Unicode code points into `Article.text` and never move after load.
"""

from dataclasses import dataclass
from typing import Literal

LineKind = Literal[
    "story",
    "headline",
    "standfirst",
    "caption",
    "credit",
    "related-link",
    "subhead",
    "wire-note",
    "byline",
    "boilerplate",
    "duplicate",
]
"""What a line is. Everything but `story` and `headline` is noise."""


@dataclass(frozen=True, slots=True, order=True)
class Slice:
    """A half-open range of one article's text."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""

    def of(self, text: str) -> str:
        """The verbatim text of this slice."""
        return text[self.start : self.end]

    def overlaps(self, other: "Slice") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Slice") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def within(self, article: str) -> "Span":
        """This slice as a span of the article with that id."""
        return Span(article, self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A slice of a named article: what evidence is made of."""

    article: str
    """Id of the article."""
    start: int
    end: int

    @property
    def slice(self) -> Slice:
        """The same range without the article."""
        return Slice(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article without its line break, and what it is."""

    start: int
    end: int
    kind: LineKind
    paragraph: int
    """Number of the paragraph among the lines with text, from 1."""

    @property
    def slice(self) -> Slice:
        """The line's range."""
        return Slice(self.start, self.end)

    @property
    def is_noise(self) -> bool:
        """Whether the line is no part of the story."""
        return self.kind not in ("story", "headline")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; never crosses a line break."""

    start: int
    end: int
    paragraph: int
    """Number of its paragraph, from 1."""
    kind: LineKind
    """The kind of the line it stands in."""

    @property
    def slice(self) -> Slice:
        """The sentence's range."""
        return Slice(self.start, self.end)

    @property
    def is_story(self) -> bool:
        """Whether it stands in the story: no headline, no noise."""
        return self.kind == "story"


@dataclass(frozen=True, slots=True)
class Article:
    """One report as read from a file."""

    id: str
    """Short id inside its bundle, in reading order: a1, a2, …"""
    path: str
    """Path relative to the inputs' common folder, for display and export."""
    file: str | None
    """The file itself, to be opened or read again; None for standard input."""
    sha256: str
    """Hash of the file's bytes (of the record's bytes in a file that holds several articles)."""
    text: str
    """The cleaned text that all offsets point into."""
    text_sha256: str
    """Hash of `text` as UTF-8: the key of the analysis cache."""
    lines: tuple[Line, ...]
    """Every line that holds text, in order."""
    title: Slice | None = None
    outlet: str | None = None
    date: str | None = None
    """ISO date of publication, None where the text gives none."""
    byline: Slice | None = None
    dateline: Slice | None = None
    """The place, day and agency that open a wire story: `LAGOS (XYZ) —`."""
    credit: str | None = None
    """The news agency named in a credit or wire note."""
    warnings: tuple[str, ...] = ()
    """What was mended or doubted while reading, one sentence each."""

    @property
    def stem(self) -> str:
        """The file name without folder and suffix: what is shown while the outlet is unknown."""
        name = self.path.replace("\\", "/").rsplit("/", 1)[-1]
        return name.rsplit(".", 1)[0] or name

    @property
    def label(self) -> str:
        """The outlet where it is known, else the file's stem."""
        return self.outlet or self.stem

    def line_at(self, offset: int) -> Line | None:
        """The line that holds this offset, None on a line break or an empty line."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        found = self.lines[low] if low < len(self.lines) else None
        return found if found and found.start <= offset else None


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The articles read together."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
