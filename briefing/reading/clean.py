"""Characters that could act on a terminal or hide something, made visible.

One code point becomes one code point, so no offset moves; the only change of length is CRLF and CR
to LF, which is done here, before any offset exists. The table of what is hidden is `briefing.safe`'s.
"""

import re
import unicodedata
from collections import Counter

from briefing.safe import HIDDEN, one_line, visible

__all__ = ["clean", "clean_name"]

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_GREEK_OR_CYRILLIC = re.compile("[\u0370-\u052f]")
_SCRIPTS = re.compile(r"[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]")
"""A Latin letter beside a Greek or Cyrillic one: look-alikes inside one word."""


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
