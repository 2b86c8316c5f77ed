"""What is story and what is noise: a kind for every line."""

import re

from briefing.model import Line

__all__ = ["lay_out"]


def lay_out(text: str) -> tuple[Line, ...]:
    """Every line that holds text, with its kind."""
    lines: list[Line] = []
    for match in re.finditer(r"[^\s\n](?:[^\n]*[^\s\n])?", text):
        lines.append(Line(match.start(), match.end(), "story", len(lines) + 1))
    return tuple(lines)
