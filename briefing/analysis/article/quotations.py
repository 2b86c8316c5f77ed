"""The quotation scanner: which stretches of a text stand inside quotation marks."""

import re
from dataclasses import dataclass

__all__ = ["Quotation", "scan"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch from its opening mark to its closing mark, both included."""

    start: int
    end: int
    closed: bool
    """False where the text ends the paragraph before it closes the mark."""


def scan(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; none crosses a line break."""
    return tuple(
        Quotation(m.start(), m.end(), closed=True) for m in re.finditer(r"[“\"][^“”\"\n]+[”\"]", text)
    )
