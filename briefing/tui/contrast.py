"""Word by word: what two wordings share and where they part."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from briefing.search import fold

__all__ = ["contrast"]

WORDS = 400
"""Longest wording compared word by word; the matcher is quadratic at its worst."""

_word = re.compile(r"\s*\S+")


def contrast(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    """(text, `same` | `ours` | `theirs`) in order; joined without `theirs` it is our wording."""
    left, right = _word.findall(ours), _word.findall(theirs)
    if max(len(left), len(right)) > WORDS:
        yield from ((ours, "ours"), (" " + theirs, "theirs"))
        return
    matcher = SequenceMatcher(
        None, [_bare(one) for one in left], [_bare(one) for one in right], autojunk=False
    )
    for operation, low, high, other_low, other_high in matcher.get_opcodes():
        if operation == "equal":
            yield "".join(left[low:high]), "same"
            continue
        if low < high:
            yield "".join(left[low:high]), "ours"
        if other_low < other_high:
            yield "".join(right[other_low:other_high]), "theirs"


def _bare(word: str) -> str:
    return fold(word).strip(" \"'.,;:!?()[]-") or word.strip()
