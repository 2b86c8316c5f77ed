"""Quotes: every wording with its speaker; the same utterance in other sources right below it."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Paragraph
from briefing.model import Quote

__all__ = ["blocks"]


def blocks(material: Material) -> Iterator[Block]:
    """An excerpt and an attribution each, in reading order, groups kept together."""
    quotes = {quote.id: quote for quote in material.briefing.quotes}
    if not quotes:
        yield Paragraph("No quotes in this export.")
    told: set[str] = set()
    for quote in quotes.values():
        for member in material.group_of.get(quote.id, (quote.id,)):
            if member not in told:
                told.add(member)
                yield from _one(material, quotes[member], same_as=quote.id if member != quote.id else None)


def _one(material: Material, quote: Quote, same_as: str | None) -> Iterator[Block]:
    yield material.excerpt(quote.id, quote.spans, quoted=True)
    parts = [
        f"{_speaker(material, quote)}, {material.label(quote.article)}",
        f"{quote.id}: {quote.kind}" + (", weak" if quote.strength == "weak" else ""),
        f"addressee: {_words(material, quote, 'addressee')}" if quote.addressee else "",
        f"where: {_words(material, quote, 'venue')}" if quote.venue else "",
        f"same as {same_as}" if same_as else "",
        "in a caption, headline or related link" if quote.in_noise else "",
    ]
    yield Paragraph("— " + " · ".join(part for part in parts if part))


def _speaker(material: Material, quote: Quote) -> str:
    """The resolved actor, and the words of the text where they differ."""
    words = _words(material, quote, "source") if quote.source else ""
    name = material.names.get(quote.speaker, "") if quote.speaker else ""
    if name and words and words != name:
        return f"{name} (“{words}”)"
    return name or words or "speaker not given"


def _words(material: Material, quote: Quote, field: str) -> str:
    text = material.articles[quote.article].text
    return " ".join(getattr(quote, field).of(text).split())
