"""Characters that could act on a terminal or hide something, made visible.

One code point becomes one code point, so no offset moves; the only change of length is CRLF and CR
to LF, which is done here, before any offset exists. The table of what is hidden is `briefing.safe`'s.
"""

import re
import unicodedata
from collections import Counter

from briefing.safe import HIDDEN, one_line, visible

__all__ = ["clean", "clean_name"]

UNSEEN_SIGN = "\ufffd"
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_GREEK_OR_CYRILLIC = re.compile("[\u0370-\u052f]")
_SCRIPTS = re.compile(r"[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]")
"""A Latin letter beside a Greek or Cyrillic one: look-alikes inside one word."""

_UNSEEN = re.compile(
    "(?<=[A-Za-z\u00c0-\u024f])[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u200c\u200d\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]+(?=[A-Za-z\u00c0-\u024f])"
)
"""Joiners, fillers and variation selectors, which other scripts and emoji need: inside a Latin word they
draw nothing and make two names of one. Default_Ignorable_Code_Point of Unicode 16 outside category Cf."""


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with every hidden character made visible, and what was found, one sentence each."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    warnings: list[str] = []
    # Nearly every text has nothing hidden, which the interpreter tells ten times faster than a pattern.
    printable = text.replace("\n", "").replace("\t", "").replace("\xa0", "").isprintable()
    found: Counter[str] = Counter() if printable else Counter(HIDDEN.findall(text))
    if found:
        text = visible(text)
        warnings.extend(_report(found))
    unseen = 0 if text.isascii() else sum(len(match) for match in _UNSEEN.findall(text))
    if unseen:
        text = _UNSEEN.sub(lambda match: UNSEEN_SIGN * len(match.group()), text)
        warnings.append(f"contained {unseen} invisible character{'s' * (unseen > 1)} inside Latin words")
    mixed = len(_SCRIPTS.findall(text)) if _GREEK_OR_CYRILLIC.search(text) else 0
    if mixed:
        places = f"{mixed} places" if mixed > 1 else "one place"
        warnings.append(f"Latin beside Greek or Cyrillic letters inside a word, in {places}")
    return text, tuple(warnings)


def clean_name(name: str) -> str:
    """A file name that is safe to show, to store and to encode."""
    return one_line(name)


def _report(found: Counter[str]) -> list[str]:
    bidi = sum(count for one, count in found.items() if _BIDI.match(one))
    control = sum(count for one, count in found.items() if unicodedata.category(one) == "Cc")
    other = found.total() - bidi - control
    kinds = ((control, "control"), (bidi, "bidirectional control"), (other, "invisible"))
    return [f"contained {count} {kind} character{'s' * (count > 1)}" for count, kind in kinds if count]
