"""The list that `--sections` takes."""

from argparse import ArgumentTypeError

from briefing.export.selection import SECTIONS

__all__ = ["ALL", "MARKS", "parse_sections"]

MARKS = "marks"
"""In the list: only the items that the reader marked."""
ALL = "all"


def parse_sections(value: str) -> tuple[str, ...]:
    """The sections named, in the product's order, and `marks` where it was named."""
    names = [name.strip().casefold() for name in value.split(",") if name.strip()]
    for name in names:
        if name not in (*SECTIONS, ALL, MARKS):
            raise ArgumentTypeError(f"no section {name!r}; there are {', '.join(SECTIONS)}, {MARKS}, {ALL}")
    chosen = [name for name in SECTIONS if name in names]
    if not chosen or ALL in names:
        chosen = list(SECTIONS)
    return (*chosen, *([MARKS] if MARKS in names else []))
