"""Names that an abbreviation beside them spells out."""

from collections.abc import Sequence

from briefing.analysis.article.names.joints import CONNECTORS
from briefing.analysis.article.names.words import Word

__all__ = ["spelled_out"]

LONGEST = 8
"""Words of the longest name that is looked for."""


def spelled_out(words: Sequence[Word]) -> dict[int, int]:
    """First word -> one past the last of the names that an abbreviation in brackets spells out.

    Save Our Rivers (SOR), Unity for Change (UFC): initials of capitalised words, small words aside.
    """
    found: dict[int, int] = {}
    for position, word in enumerate(words):
        end = _end_of_spelling(words, position)
        if not end or not word.is_acronym:
            continue
        letters = word.text.replace(".", "")
        if len(letters) <= len("XX"):
            continue
        first, left = end, len(letters)
        while first > max(0, end - LONGEST) and left and (first == end or words[first].joined):
            first -= 1
            if words[first].is_capital:
                left -= 1
                if words[first].text[0] != letters[left]:
                    break
            elif words[first].text not in CONNECTORS:
                break
            elif words[first].text[0].upper() == letters[left - 1]:
                left -= 1
        else:
            if not left and end - first > 1:
                found[first] = end
    return found


def _end_of_spelling(words: Sequence[Word], position: int) -> int:
    """One past the words that an abbreviation there may stand for: `… (ABC)`, `…, or ABC`; 0 for none."""
    if words[position].bracketed:
        return position
    offered = position > 1 and words[position - 1].text == "or" and not words[position - 1].joined
    return position - 1 if offered else 0
