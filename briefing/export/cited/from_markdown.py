"""The citations of a markdown export: footnotes, and the words that refer to them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from briefing.errors import InputError
from briefing.export.cited.form import Cited, Export, Source
from briefing.export.markdown.escape import unescape
from briefing.export.markdown.footnotes import LABEL, read_footnotes
from briefing.export.markdown.front_matter import read_sources
from briefing.export.markdown.layout import ITEM, OMISSION, QUOTED

__all__ = ["read_markdown"]

REFERENCE = re.compile(rf"(?<!\\)(?:\\\\)*\[\^({LABEL})\]$")
"""A reference that ends a line; a bracket that belongs to a source has a backslash."""
TAG = re.compile(r"\*\*(?:[^\\*]|\\.)*\*\*: ")
"""Our own words before an excerpt in a list; asterisks of a source are escaped."""


def read_markdown(markdown: str) -> Export:
    """The footnotes with the words shown for them, in order.

    Raises InputError where there is no front matter of ours, or a footnote names no source in it.
    """
    named = read_sources(markdown)
    if not named or not all("sha256" in one for one in named):
        raise InputError("no briefing export: its front matter names no sources")
    sources = tuple(Source(one.get("file", ""), one["sha256"]) for one in named)
    shown = _shown(markdown)
    cited: list[Cited] = []
    for note in read_footnotes(markdown):
        number = next((at for at, one in enumerate(sources) if one.sha256.startswith(note.sha256)), None)
        if number is None:
            raise InputError(f"footnote [^{note.label}] names a file that is no source of this export")
        words = shown[note.label].pop(0) if shown[note.label] else None
        cited.append(Cited(note.label, number, note.start, note.end, words))
    for label, left in shown.items():
        if left:
            raise InputError(f"[^{label}] has more words than its footnote has places")
    return Export(sources, tuple(cited))


def _shown(markdown: str) -> dict[str, list[str]]:
    """The pieces of text before each reference, by label."""
    found: dict[str, list[str]] = defaultdict(list)
    for block in _excerpts(markdown):
        reference = REFERENCE.search(block)
        if reference:
            words = block[: block.rindex("[^")]
            found[reference[1]] += [unescape(piece) for piece in words.split(OMISSION)]
    return found


def _excerpts(markdown: str) -> Iterator[str]:
    """Quotations and list items without their marks; the lines of one quotation joined again."""
    quotation: list[str] = []
    for line in [*markdown.split("\n"), ""]:
        if line.startswith(QUOTED):
            quotation.append(line.removeprefix(QUOTED))
            continue
        if quotation:
            yield "\n".join(quotation)
            quotation = []
        if line.startswith(ITEM):
            yield TAG.sub("", line.removeprefix(ITEM), count=1)
