"""Warnings to whoever does a thing, by the words of the quote: the parse of a long subject often fails."""

import re
from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import in_set
from briefing.model import Quote

__all__ = ["warnings"]

SUFFERING = (
    "lose|face|pay|forfeit|find|stand|answer|regret|suffer|be (?:cut off|shut out|barred|excluded|expelled)"
)
WHOEVER = re.compile(
    r"[“\"‘']?(?:any(?:one|body)?|whoever|those who|every(?:one|body) who|the one who) [^.;:!?]{3,160}?"
    rf" (?P<mark>will|would|shall) (?:{SUFFERING})\b",
    re.IGNORECASE,
)
"""`any government found to be sheltering them would lose access to dollars`."""


def warnings(mark: Token, setting: Setting) -> Iterator[Candidate]:
    """The quote that opens with whoever will suffer for it."""
    if mark.tag != "MD":
        return
    for quote in setting.quotes_at(mark):
        piece = quote.content[0]
        found = WHOEVER.match(setting.ground.text, piece.start, piece.end)
        if found is None or found.start("mark") != mark.start:
            continue
        cue, source = (_at(place.start, setting) if place else None for place in (quote.cue, quote.source))
        if cue is None or source is None or bar(cue) or in_set(cue, "thinking"):
            continue
        inside = [one for one in setting.ground.parse.between(piece.start, piece.end) if not one.is_punct]
        ends = (inside[0], inside[-1])
        who = _head(quote, setting) or source
        yield Candidate(
            "threaten", mark.head, "clause", mark, who, "impersonal", "announced", reporter=who, ends=ends
        )


def _at(offset: int, setting: Setting) -> Token | None:
    return setting.ground.parse.token_at(offset)


def _head(quote: Quote, setting: Setting) -> Token | None:
    """The word of the source on which its others hang."""
    if quote.source is None:
        return None
    tokens = setting.ground.parse.between(quote.source.start, quote.source.end)
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head is token), None)
