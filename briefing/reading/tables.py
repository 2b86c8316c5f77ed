"""Word lists beside the code: one entry a line, `#` opens a comment."""

from functools import cache
from importlib.resources import files

__all__ = ["entries"]


@cache
def entries(package: str, name: str) -> frozenset[str]:
    """The entries of the list `NAME.txt` in a package."""
    text = files(package).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
