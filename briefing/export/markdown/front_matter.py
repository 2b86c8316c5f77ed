"""The YAML block at the head of a markdown export, and its reader.

Every string is double-quoted in the common subset of YAML and JSON, so no value can end the block or
turn into a number, a date or a tag.
"""

import json
import re
from collections.abc import Iterator

from briefing import __version__
from briefing.export.sources import title
from briefing.model import Briefing
from briefing.safe import visible

__all__ = ["front_matter", "read_sources"]

FENCE = "---"
SOURCE_FIELD = re.compile(r'^  (?:- |  )(\w+): (".*")$')
YAML_BREAKS = re.compile("[\x85\u2028\u2029\ufeff]")


def front_matter(briefing: Briefing) -> str:
    """The block with its fences."""
    dates = sorted(article.date for article in briefing.articles if article.date)
    head = {
        "title": title(briefing),
        "date": dates[-1] if dates else "",
        "generator": "briefing",
        "version": __version__,
    }
    lines = [FENCE, *(f"{key}: {_quoted(value)}" for key, value in head.items())]
    return "\n".join([*lines, "parameters:", *_parameters(briefing), "sources:", *_sources(briefing), FENCE])


def read_sources(markdown: str) -> list[dict[str, str]]:
    """The sources that a markdown export names, as written by `front_matter`."""
    found: list[dict[str, str]] = []
    for line in _block(markdown):
        field = SOURCE_FIELD.match(line)
        if field and line.startswith("  - "):
            found.append({})
        if field and found:
            found[-1][field[1]] = json.loads(field[2])
    return found


def _block(markdown: str) -> Iterator[str]:
    lines = iter(markdown.split("\n"))
    if next(lines, "") != FENCE:
        return
    inside = False
    for line in lines:
        if line == FENCE:
            return
        inside = inside or line == "sources:"
        if inside:
            yield line


def _parameters(briefing: Briefing) -> Iterator[str]:
    chosen = briefing.parameters
    for key, value in (
        ("length", str(chosen.length)),
        ("method", chosen.method),
        ("actor", chosen.actor or ""),
        ("query", chosen.query or ""),
        ("all", "yes" if chosen.weak else "no"),
        ("model", chosen.model),
    ):
        yield f"  {key}: {_quoted(value)}"


def _sources(briefing: Briefing) -> Iterator[str]:
    for article in briefing.articles:
        headline = article.title.of(article.text) if article.title else ""
        yield f"  - id: {_quoted(article.id)}"
        yield f"    title: {_quoted(headline)}"
        yield f"    outlet: {_quoted(article.outlet or '')}"
        yield f"    date: {_quoted(article.date or '')}"
        yield f"    file: {_quoted(article.path)}"
        yield f"    sha256: {_quoted(article.sha256)}"


def _quoted(value: str) -> str:
    return json.dumps(YAML_BREAKS.sub("\ufffd", visible(value)), ensure_ascii=False)
