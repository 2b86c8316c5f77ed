"""Sources: every article read, what in it is noise, and what could not be read."""

from collections import Counter
from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Heading, Items
from briefing.export.sources import MANY
from briefing.model import Article

__all__ = ["blocks"]


def blocks(material: Material) -> Iterator[Block]:
    """One block an article, then what was skipped and what was doubted."""
    for article in material.briefing.articles:
        yield Heading(f"{article.id}: {article.label}")
        yield Items(tuple(_facts(material, article)))
    skipped = material.briefing.skipped
    if skipped:
        yield Heading("Skipped")
        yield Items(tuple(f"{one.path}: {one.reason}" for one in skipped))
    if material.briefing.warnings:
        yield Heading("Warnings")
        yield Items(material.briefing.warnings)


def _facts(material: Material, article: Article) -> Iterator[str]:
    headline = material.headline(article)
    if headline:
        yield f"Headline: {headline}"
    yield f"Date: {article.date or 'not given'}"
    if article.byline:
        yield f"Byline: {article.byline.of(article.text)}"
    if article.credit:
        yield f"Wire: {article.credit}"
    yield f"File: {article.path}"
    yield f"sha256: {article.sha256}"
    yield f"Sentences: {len(material.briefing.sentences[article.id])}"
    noise = Counter(line.kind for line in article.lines if line.is_noise)
    if noise:
        yield f"Not story: {', '.join(f'{count} {kind}' for kind, count in sorted(noise.items()))}"
    copies = material.copies.get(article.id, ())
    if copies:
        others = [one for one in copies[: MANY + 1] if one != article.id][:MANY]
        more = len(copies) - 1 - len(others)
        yield f"Same source as: {', '.join(others)}{f' and {more} more' if more else ''}"
    yield from article.warnings
