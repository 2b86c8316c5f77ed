"""The lines of an article as the layout rules see them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.model import LineKind
from briefing.reading.tables import entries

__all__ = ["Page", "Row"]

_LINE = re.compile(r"[^\s\n](?:[^\n]*[^\s\n])?")
STOPS, PAUSES = frozenset(".!?…"), frozenset(":;,")
_CLOSING = ")]}”’\"'»"
_BULLET = re.compile(r"(?:[-–—•*·▪‣◦●]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_SMALL = entries(__package__, "small_words")
"""Words that a title leaves in lower case."""


@dataclass(slots=True)
class Row:
    """One line with text, and what its shape says."""

    number: int
    """Line number in the text, from 0."""
    start: int
    end: int
    text: str
    """Without the white space around it."""
    length: int
    """Number of words, white space between them."""

    last: str
    """Its last character but closing marks."""

    @property
    def stopped(self) -> bool:
        """Ends as a sentence ends."""
        return self.last in STOPS

    @property
    def open(self) -> bool:
        """Ends without any mark: no sentence, no clause, no announcement of what follows."""
        return self.last not in STOPS and self.last not in PAUSES

    @property
    def prose(self) -> bool:
        """Reads as a paragraph of a story by its length and its end alone."""
        return self.length >= LONG or (self.length >= SENTENCE and self.stopped)

    @property
    def bulleted(self) -> bool:
        """An item of a list, with its mark or number."""
        return _BULLET.match(self.text) is not None

    @property
    def words(self) -> list[str]:
        """Its words without punctuation around them."""
        return _WORD.findall(self.text)

    @property
    def capitals(self) -> float:
        """Share of its words, small ones aside, that begin with a capital."""
        words = [word for word in self.words if word.lower() not in _SMALL]
        return sum(not word[0].islower() for word in words) / len(words) if words else 0.0

    @property
    def shouted(self) -> bool:
        """All its letters are capitals."""
        return self.text.isupper()

    @property
    def same(self) -> str:
        """Equal for lines that say the same."""
        return " ".join(self.text.casefold().split())

    @property
    def ink(self) -> str:
        """Its letters and digits alone, for passages that are set with other marks."""
        return "".join(filter(str.isalnum, self.text)).casefold()


SENTENCE = 6
"""Words from which a line that ends in a full stop counts as prose of its own."""
LONG = 26
"""Words from which a line counts as prose however it ends: the longest headlines have some 20."""


@dataclass
class Page:
    """All lines of one article that hold text."""

    rows: list[Row]
    first_prose: int = 0
    """Index of the first row of the story, the number of rows where there is none."""
    last_prose: int = -1
    """Index of the last one, -1 where there is none."""
    pulls: int = 0
    """Pull quotes looked for so far."""

    @classmethod
    def of(cls, text: str) -> "Page":
        """The page of a cleaned text."""
        rows: list[Row] = []
        number, seen = 0, 0
        for match in _LINE.finditer(text):
            number += text.count("\n", seen, match.start())
            seen = match.start()
            found = match.group()
            last = found.rstrip(_CLOSING)[-1:] or found[-1]
            rows.append(Row(number, match.start(), match.end(), found, found.count(" ") + 1, last))
        return cls(rows)

    def bound(self, kinds: Sequence[LineKind | None]) -> None:
        """Find where the story begins and ends among the rows that are no noise so far."""
        prose = [i for i, row in enumerate(self.rows) if kinds[i] in (None, "story") and row.prose]
        self.first_prose = prose[0] if prose else len(self.rows)
        self.last_prose = prose[-1] if prose else -1

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Index of the first row that says the same."""
        found: dict[str, int] = {}
        for index, row in enumerate(self.rows):
            found.setdefault(row.same, index)
        return found

    @cached_property
    def ink(self) -> str:
        """The letters and digits of all rows, a break after each."""
        return "\n".join(row.ink for row in self.rows)
