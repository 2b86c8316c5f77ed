"""The date line of a wire story: no part of its first sentence."""

import re
from itertools import islice

from briefing.analysis.article.ground import Ground

__all__ = ["ends"]

_DATELINE = re.compile(
    r"[A-Z][A-Za-zÀ-ÿ'’. -]{1,30}"  # MAPUTO
    r"(?:,\s[A-ZÀ-Ý][A-Za-zÀ-ÿ'’. ]{1,25}){0,2}"  # , Mozambique
    r"(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?)?"  # , March 12
    r"(?:\s?\([A-Z][A-Za-z /.-]{1,24}\)\s?(?:[-–—―]{1,2}|:)?|\s?(?:[–—―]|--|\s-)|:(?=\s[A-Z]))"  # (IOP)
    r"(?:\s|$)"
)
FIRST_STORY_SENTENCES = 3
"""Story sentences among which a date line may stand."""


def ends(ground: Ground) -> dict[int, int]:
    """Sentence -> offset at which its date line ends, for the sentences that open with one."""
    early = (index for index, sentence in enumerate(ground.sentences) if sentence.is_story)
    found = {index: _end_of(ground, index) for index in islice(early, FIRST_STORY_SENTENCES)}
    return {index: end for index, end in found.items() if end > ground.sentences[index].start}


def _end_of(ground: Ground, index: int) -> int:
    sentence = ground.sentences[index]
    match = _DATELINE.match(ground.text, sentence.start, sentence.end)
    if match is None or not _looks_like_a_place(match.group()):
        return sentence.start
    return match.end()


def _looks_like_a_place(text: str) -> bool:
    """Capitals, a date, or an agency and a dash: `Analysis: …` and `Acme SE (ACM)` are no date lines."""
    head = re.split(r"[,(–—-]", text)[0].strip()
    dashed = bool(re.search(r"\)\s?[-–—:]", text))
    return head.isupper() or dashed or bool(re.search(r"\d", text))
