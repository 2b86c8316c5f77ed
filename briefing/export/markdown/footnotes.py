"""Citations as footnotes: written at the end of an export, read again by `verify`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.errors import InputError
from briefing.export.markdown.escape import escape
from briefing.export.material import Material
from briefing.export.page import Citation

__all__ = ["LABEL", "Footnote", "footnotes", "read_footnotes", "reference"]

CONTINUED = "    "
"""Further spans of one footnote: the indent keeps them inside it."""
LABEL = r"[a-z]+\d+"
"""How our labels look; a footnote that somebody added by hand is not ours to check."""
OPENS = re.compile(rf"^\[\^({LABEL})\]: ")
PLACE = re.compile(r", chars (\d+)-(\d+), sha256 ([0-9a-f]{12})\.\\?$")


@dataclass(frozen=True, slots=True)
class Footnote:
    """One cited span as a footnote names it."""

    label: str
    start: int
    end: int
    sha256: str
    """The first digits of the file's hash."""


def reference(label: str) -> str:
    """The mark in the text."""
    return f"[^{label}]"


def footnotes(material: Material, citations: tuple[Citation, ...]) -> str:
    """All definitions, each label once, one line a span."""
    return "\n".join(_definition(material, citation) for citation in citations)


def read_footnotes(markdown: str) -> Iterator[Footnote]:
    """The cited spans of a markdown export, in order. Raises InputError where one names no place."""
    label = None
    for line in markdown.split("\n"):
        opened = OPENS.match(line)
        label = opened[1] if opened else (label if line.startswith(CONTINUED) else None)
        place = PLACE.search(line) if label else None
        if label and not place:
            raise InputError(f"footnote [^{label}] names no place")
        if label and place:
            yield Footnote(label, int(place[1]), int(place[2]), place[3])


def _definition(material: Material, citation: Citation) -> str:
    lines = [material.cite(span, escape) for span in citation.spans]
    return f"[^{citation.label}]: " + f"\\\n{CONTINUED}".join(lines)
