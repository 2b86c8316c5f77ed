"""From a draft to a quote: its kind by its quotation marks, its pieces in order, its setting."""

from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.setting import setting_of
from briefing.model import Quote, QuoteKind, Slice

__all__ = ["finished"]


def finished(scene: Scene, draft: Draft) -> Quote:
    """The quote that a draft has become."""
    content = _joined(sorted(draft.content), scene.text)
    setting = setting_of(scene, draft.verb, content)
    return Quote(
        kind=kind_of(scene, content),
        content=content,
        source=draft.source,
        cue=draft.cue,
        rule=draft.rule,
        strength=draft.strength,
        venue=setting.venue,
        addressee=setting.addressee,
        in_noise=scene.ground.is_noise(content[0].start),
        source_hint=draft.source_hint,
    )


def kind_of(scene: Scene, content: tuple[Slice, ...]) -> QuoteKind:
    """Direct where every letter stands in quotation marks, indirect where none does."""
    letters = quoted = 0
    for piece in content:
        letters += _letters(scene.text, piece)
        for quotation in scene.overlapping(piece):
            quoted += _letters(
                scene.text, Slice(max(piece.start, quotation.start), min(piece.end, quotation.end))
            )
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == letters else "mixed"


def _letters(text: str, piece: Slice) -> int:
    return sum(character.isalnum() for character in text[piece.start : piece.end])


def _joined(content: list[Slice], text: str) -> tuple[Slice, ...]:
    """Pieces with nothing but space between them are one."""
    found: list[Slice] = []
    for piece in content:
        if (
            found
            and not text[found[-1].end : piece.start].strip()
            and "\n" not in text[found[-1].end : piece.start]
        ):
            found[-1] = Slice(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return tuple(found)
