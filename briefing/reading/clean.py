"""Characters that could act on a terminal or hide something, made visible.

One code point becomes one code point, so no offset moves; the only change of length is CRLF and CR
to LF, which is done here, before any offset exists. Nothing is deleted: deletion would let the two
halves of a broken sequence join. The oracle is the Unicode category (Cc, Cf, Cs, Zl, Zp), not a list
of known sequences.
"""

import re
import unicodedata
from collections import Counter

__all__ = ["clean", "clean_name"]

_HIDDEN_RANGES = (
    (0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F),  # control, all but tab and line break
    (0xAD, 0xAD), (0x0600, 0x0605), (0x061C, 0x061C), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891),
    (0x08E2, 0x08E2), (0x180E, 0x180E),  # format characters of scripts
    (0x200B, 0x200B), (0x200E, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F),  # spaces, direction, separators
    (0xD800, 0xDFFF), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB),  # surrogates, mark of byte order, annotations
    (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),  # tags
)  # fmt: skip
"""Categories Cc, Cf, Cs, Zl and Zp of Unicode 16 (a test compares), without tab, line break and the two
joiners U+200C and U+200D that scripts and emoji need."""
_FIRST_PRINTABLE, _DELETE = 0x20, 0x7F
_PICTURES = 0x2400
"""Block of the pictures of control characters."""


def _replacement(code: int) -> str:
    if code < _FIRST_PRINTABLE:
        return chr(_PICTURES + code)
    return "\u2421" if code == _DELETE else "\ufffd"


_TABLE = {code: _replacement(code) for first, last in _HIDDEN_RANGES for code in range(first, last + 1)}
_HIDDEN = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _HIDDEN_RANGES) + "]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SCRIPTS = re.compile(r"[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]")
"""A Latin letter beside a Greek or Cyrillic one: look-alikes inside one word."""


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with every hidden character made visible, and what was found, one sentence each."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    warnings: list[str] = []
    found = Counter(_HIDDEN.findall(text))
    if found:
        text = text.translate(_TABLE)
        warnings.extend(_report(found))
    mixed = len(_SCRIPTS.findall(text)) if not text.isascii() else 0
    if mixed:
        warnings.append(f"mixes Latin with Greek or Cyrillic letters inside a word ({mixed} times)")
    return text, tuple(warnings)


def clean_name(name: str) -> str:
    """A file name that is safe to show, to store and to encode."""
    return name.translate(_TABLE).replace("\n", "\u240a").replace("\t", "\u2409")


def _report(found: Counter[str]) -> list[str]:
    bidi = sum(count for one, count in found.items() if _BIDI.match(one))
    control = sum(count for one, count in found.items() if unicodedata.category(one) == "Cc")
    other = found.total() - bidi - control
    kinds = ((control, "control"), (bidi, "bidirectional control"), (other, "invisible"))
    return [f"contained {count} {kind} character{'s' * (count > 1)}" for count, kind in kinds if count]
