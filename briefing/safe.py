"""One table for everything that is read and everything that leaves: nothing can move a cursor or hide.

One code point becomes one code point. Nothing is deleted: deletion would let the two halves of a broken
sequence join. The oracle is the Unicode category (Cc, Cf, Cs, Zl, Zp), not a list of known sequences.
Article text passes here when it is read; file names, the reader's own words and error messages when
they are written, so every output passes once more. On clean text this changes nothing.
"""

import re

__all__ = ["HIDDEN", "escaped", "one_line", "visible"]

HIDDEN_RANGES = (
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
HIDDEN = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in HIDDEN_RANGES) + "]")
PICTURES = 0x2400
"""Block of the pictures of control characters: U+2400 + n shows character n."""
FIRST_PRINTABLE, DELETE = 0x20, 0x7F


def _sign(code: int) -> str:
    if code < FIRST_PRINTABLE:
        return chr(PICTURES + code)
    return "\u2421" if code == DELETE else "\ufffd"


TABLE = {code: _sign(code) for first, last in HIDDEN_RANGES for code in range(first, last + 1)}


def visible(text: str) -> str:
    """The text with every hidden character replaced by a sign that shows it."""
    return text.translate(TABLE) if HIDDEN.search(text) else text


def one_line(text: str) -> str:
    """The same for a place that holds a single line: line breaks and tabs are shown too."""
    return visible(text).replace("\n", "\u240a").replace("\t", "\u2409")


def escaped(json: str) -> str:
    """The same for JSON, which has an escape of its own: nothing is lost, the value is what it was."""
    return HIDDEN.sub(lambda match: "".join(f"\\u{unit:04x}" for unit in _units(match.group())), json)


def _units(char: str) -> list[int]:
    """UTF-16 code units: what JSON escapes are made of."""
    raw = char.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
