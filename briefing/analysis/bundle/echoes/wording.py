"""How two reports of one utterance differ, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from briefing.analysis.terms import fold

__all__ = ["Change", "compare"]

_NAMES: dict[str, Literal["kept", "replaced", "dropped", "added"]] = {
    "equal": "kept",
    "replace": "replaced",
    "delete": "dropped",
    "insert": "added",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words and what became of it; both sides verbatim but for the blanks between words."""

    what: Literal["kept", "replaced", "dropped", "added"]
    left: str
    right: str


def compare(left: str, right: str) -> tuple[Change, ...]:
    """The runs of two texts in order; case, accents and the shape of apostrophes are no difference."""
    first, second = left.split(), right.split()
    matcher = SequenceMatcher(
        None, [_plain(word) for word in first], [_plain(word) for word in second], autojunk=False
    )
    return tuple(
        Change(_NAMES[name], " ".join(first[low:high]), " ".join(second[start:end]))
        for name, low, high, start, end in matcher.get_opcodes()
    )


def _plain(word: str) -> str:
    return fold(word).strip("“”\"‘’'.,;:!?()")
