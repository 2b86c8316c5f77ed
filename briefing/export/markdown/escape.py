"""Source text as markdown that renders back to that text."""

import re

__all__ = ["escape", "unescape"]

ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~$=%^{}#!]")
"""Marks of CommonMark, and of the dialects that know tables, footnotes, maths, templates and tags."""
DOUBLE_COLON = re.compile(r":(?=:)|(?<=:):")
"""Opens an inline field in some note-taking programs."""
LINE_START = re.compile(r"^(?:[-+:]|(\d+)[.)])")
EDGE = re.compile(r"^\s+|\s+$")
"""Blanks that a renderer would trim."""
INLINE_BREAK = "&#10;"
"""A line break that keeps heading, item or table cell on its line."""
ENTITY = re.compile(r"&#(\d+);|\\(.)", re.DOTALL)


def escape(text: str, line_break: str = INLINE_BREAK) -> str:
    """Markdown for the start of a paragraph, an item, a heading or anywhere inside one."""
    return line_break.join(_line(line) for line in text.split("\n"))


def unescape(markdown: str) -> str:
    """The text that `escape` was given."""
    return ENTITY.sub(lambda match: chr(int(match[1])) if match[1] else match[2], markdown)


def _line(text: str) -> str:
    marked = ANYWHERE.sub(r"\\\g<0>", text)
    marked = DOUBLE_COLON.sub(r"\\:", marked)
    marked = EDGE.sub(_entities, marked)
    return LINE_START.sub(_guarded, marked)


def _entities(blanks: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in blanks.group())


def _guarded(mark: re.Match[str]) -> str:
    found = mark.group()
    return f"{found[:-1]}\\{found[-1]}"
