"""How far content reaches: from token runs to trimmed slices that never cut a quotation in two."""

from collections.abc import Iterable, Sequence

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice

__all__ = ["pieces", "without"]

OPENING = "“\"‘'`„«([$£€#@…"
"""Marks that may begin content."""


def pieces(scene: Scene, tokens: Sequence[Token], holes: Iterable[Slice] = ()) -> list[Slice]:
    """The stretch from the first to the last token, less the holes, each piece trimmed and snapped."""
    tokens = [token for token in tokens if token.start >= scene.story_start(token)]
    if all(token.is_punct and not scene.quoted(token) for token in tokens):
        return []
    place = snapped(scene, trimmed(scene, tokens))
    return without(scene, place, holes)


def trimmed(scene: Scene, tokens: Sequence[Token]) -> Slice:
    """The tokens' range without punctuation at its ends."""
    low, high = 0, len(tokens) - 1
    while low < high and tokens[low].is_punct and tokens[low].text[0] not in OPENING:
        low += 1
    while (
        high > low
        and tokens[high].is_punct
        and not scene.quoted(tokens[high])
        and tokens[high].text not in ")]%"
    ):
        high -= 1
    return Slice(tokens[low].start, tokens[high].end)


def snapped(scene: Scene, place: Slice) -> Slice:
    """The range, widened so that it holds every quotation it touches as a whole."""
    start, end = place.start, place.end
    for quotation in scene.overlapping(place):
        start, end = min(start, quotation.start), max(end, quotation.end)
    return Slice(start, end)


def without(scene: Scene, place: Slice, holes: Iterable[Slice]) -> list[Slice]:
    """What is left of a range once the holes are cut out; bare punctuation is dropped."""
    left = [place]
    for hole in holes:
        left = [part for piece in left for part in _cut(piece, hole)]
    return [kept for piece in left if (kept := _tidy(scene.text, piece)) is not None]


def _cut(piece: Slice, hole: Slice) -> list[Slice]:
    if not piece.overlaps(hole):
        return [piece]
    return [
        part for part in (Slice(piece.start, hole.start), Slice(hole.end, piece.end)) if part.start < part.end
    ]


def _tidy(text: str, piece: Slice) -> Slice | None:
    start, end = piece.start, piece.end
    while start < end and (text[start].isspace() or text[start] in ",;:.–—-!?)”’"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-(“‘"):
        end -= 1
    if not any(character.isalnum() for character in text[start:end]):
        return None
    return Slice(start, end)
