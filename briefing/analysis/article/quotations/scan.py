"""The scanner: one walk over each line's marks, linear in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.article.quotations.marks import CLOSER_OF, Mark, marks_in

__all__ = ["Quotation", "scan"]

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch from its opening mark to its closing mark, both included."""

    start: int
    end: int
    closed: bool
    """False where the text ends the paragraph before it closes the mark."""
    single: bool = False
    """Set in single marks, as British papers do."""


def scan(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; none crosses a line break.

    A double mark left open runs to the end of its line. A single one left open is an apostrophe,
    unless it opens the line and the next line opens with one too.
    """
    found: list[Quotation] = []
    for line in _LINE.finditer(text):
        marks = list(marks_in(text, *line.span()))
        if marks:
            found.extend(_Line(text, line.start(), line.end(), marks).quotations())
    return tuple(found)


class _Line:
    """The walk over one line."""

    def __init__(self, text: str, start: int, end: int, marks: Sequence[Mark]) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text[start:end].rstrip())
        self.marks = marks
        self.straight = sum(mark.text == '"' for mark in marks)
        self.singles_close = True
        """Cleared once a single mark was found to have no partner: none further right has one."""
        self.certain = self._next_certain_close()

    def quotations(self) -> list[Quotation]:
        found: list[Quotation] = []
        at = 0
        while at < len(self.marks):
            mark = self.marks[at]
            at += 1
            if not self._opens(mark) or self._is_stray(at - 1):
                continue
            closing = self._closing(at - 1)
            if closing is not None:
                found.append(Quotation(mark.start, self.marks[closing].end, closed=True, single=mark.single))
                at = closing + 1
            elif not mark.single or self._runs_on(mark):
                if self.end - mark.start > 1:
                    found.append(Quotation(mark.start, self.end, closed=False, single=mark.single))
                break
        return found

    def _opens(self, mark: Mark) -> bool:
        if mark.role in ("close", "weak-close"):
            return False
        if mark.single:
            return self.singles_close or self._runs_on(mark)
        return mark.role == "open" or not self._only_closes(mark)

    def _only_closes(self, mark: Mark) -> bool:
        """A mark that can do both, after a letter and before a space: a stray closing one, or inches."""
        before = self.text[mark.start - 1 : mark.start] if mark.start > self.start else " "
        following = self.text[mark.end : mark.end + 1] if mark.end < self.end else " "
        return not before.isspace() and following.isspace()

    def _closing(self, opening: int) -> int | None:
        """Index of the mark that closes the one at `opening`."""
        return self._single_closing(opening) if self.marks[opening].single else self._double_closing(opening)

    def _double_closing(self, opening: int) -> int | None:
        """The first mark that closes a double one; a pair of the other shape inside it is nested.

        Where none does, a single mark behind a stop is taken for a slip: `“Let’s go.’ He left.`
        """
        text = self.marks[opening].text
        closers, other, nested = CLOSER_OF[text], {'"': "“", "“": '"'}.get(text), 0
        slip: int | None = None
        for index in range(opening + 1, len(self.marks)):
            mark = self.marks[index]
            if mark.text == other and self._only_opens(mark):
                nested += 1
            elif nested and other is not None and mark.text in CLOSER_OF[other]:
                nested -= 1
            elif mark.text in closers or (mark.text == "“" and mark.role == "either"):
                return index
            elif slip is None and mark.single and mark.role != "weak-close":
                slip = index if self._ends_speech(mark) else -1
        return slip if slip is not None and slip >= 0 else None

    def _only_opens(self, mark: Mark) -> bool:
        before = self.text[mark.start - 1 : mark.start] if mark.start > self.start else " "
        return before.isspace() and not self.text[mark.end : mark.end + 1].isspace()

    def _ends_speech(self, mark: Mark) -> bool:
        return mark.role == "close" and self.text[mark.start - 1] in ".!?,"

    def _is_stray(self, opening: int) -> bool:
        """A straight mark left over from the page: right before a curly one, or alone among curly pairs."""
        mark = self.marks[opening]
        if mark.text != '"' or opening + 1 >= len(self.marks):
            return False
        following = self.marks[opening + 1]
        return following.text == "“" and (following.start == mark.end or self.straight == 1)

    def _single_closing(self, opening: int) -> int | None:
        """The first single mark that closes, double quotations between skipped as nested."""
        nested: tuple[str, ...] | None = None
        for index in range(opening + 1, len(self.marks)):
            mark = self.marks[index]
            if not mark.single:
                if nested is None:
                    nested = CLOSER_OF.get(mark.text) if mark.role != "close" else None
                elif mark.text in nested:
                    nested = None
            elif nested is None and (
                mark.role == "close" or (mark.role == "weak-close" and not self.certain[index])
            ):
                return index
        self.singles_close = False
        return None

    def _next_certain_close(self) -> list[bool]:
        """For each mark: whether a certain single closing one follows before the next single opening one."""
        ahead, found = False, [False] * len(self.marks)
        for index in range(len(self.marks) - 1, -1, -1):
            found[index] = ahead
            mark = self.marks[index]
            if mark.single and mark.role != "weak-close":
                ahead = mark.role == "close"
        return found

    def _runs_on(self, mark: Mark) -> bool:
        """Whether a single mark opens this line and the next one: speech over several paragraphs."""
        if mark.text != "‘":
            return False
        return self.text[self.end : self.end + 8].lstrip()[:1] == "‘"
