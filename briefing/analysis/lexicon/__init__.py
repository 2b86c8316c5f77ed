"""Tables of words and facts, one entry a line, each file naming its source."""

from functools import cache
from importlib.resources import files

__all__ = ["entries", "rows"]


@cache
def entries(name: str) -> tuple[str, ...]:
    """The lines of `NAME.txt` without comments (`# …`) and blank lines."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    kept = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in kept if line)


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of `NAME.tsv` as rows of tab-separated fields, each stripped."""
    text = files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    kept = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(map(str.strip, line.split("\t"))) for line in kept)
