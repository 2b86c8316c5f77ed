"""Every citation against the sources: hash, offsets, words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.export.cited.form import Cited, Export, Source
from briefing.model import Article

__all__ = ["Fault", "check"]

SHOWN = 60
"""Characters of a differing text that a fault tells."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A citation that does not hold."""

    label: str
    path: str
    why: str


def check(export: Export, articles: Sequence[Article | None]) -> Iterator[Fault]:
    """What does not hold, in the order of the export.

    `articles` are the export's sources in their order, None where one was not found.
    """
    for cited in export.cited:
        source, article = export.sources[cited.source], articles[cited.source]
        why = _fault(cited, source, article)
        if why:
            yield Fault(cited.label, source.path, why)


def _fault(cited: Cited, source: Source, article: Article | None) -> str | None:
    if article is None:
        return "the source was not found"
    place = f"chars {cited.start}-{cited.end}"
    if not 0 <= cited.start <= cited.end <= len(article.text):
        return f"{place} lie outside the source"
    there = article.text[cited.start : cited.end]
    if cited.text is not None and cited.text != there:
        return f"{place}: {_difference(cited.text, there)}"
    if article.sha256 != source.sha256:
        kept = "has changed since the export" + ("; these words still stand there" if cited.text else "")
        return f"{place}: the file {kept}"
    return None


def _difference(shown: str, there: str) -> str:
    """Where the two part, with a little of what comes before."""
    at = next((at for at, (one, other) in enumerate(zip(shown, there, strict=False)) if one != other), 0)
    start = max(0, at - SHOWN // 3)
    return f"the source reads {_cut(there, start)!r}, the export {_cut(shown, start)!r}"


def _cut(text: str, start: int) -> str:
    piece = text[start : start + SHOWN]
    return f"{'…' if start else ''}{piece}{'…' if start + SHOWN < len(text) else ''}"
