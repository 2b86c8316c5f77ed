"""One table for everything that leaves the program: nothing written can move a cursor or hide.

Article text is cleaned when it is read. File names, the reader's own words and error messages are
not, so every output passes through here once more; on clean text this changes nothing.
"""

import re

__all__ = ["escaped", "one_line", "visible"]

SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e0fff]"
)
"""Controls except tab and line feed, what reorders or hides text, surrogates, non-characters, tags.

ZWJ and ZWNJ are part of scripts and emoji and stay.
"""
PICTURES = 0x2400
"""First of Unicode's pictures of control characters: U+2400 + n shows C0 character n."""
DELETE, DELETE_PICTURE = "\x7f", "\u2421"
REPLACEMENT = "\ufffd"


def visible(text: str) -> str:
    """The text with every control character replaced by a sign that shows it: one for one."""
    return SUSPECT.sub(_sign, text)


def escaped(json: str) -> str:
    """The same for JSON, which has an escape of its own: nothing is lost, the value is what it was."""
    return SUSPECT.sub(lambda match: "".join(f"\\u{unit:04x}" for unit in _units(match.group())), json)


def one_line(text: str) -> str:
    """Like `visible`, for a place that holds a single line: line breaks and tabs are shown too."""
    return "".join(_sign_of(char) if char in "\n\t" else char for char in visible(text))


def _units(char: str) -> list[int]:
    """UTF-16 code units: what JSON escapes are made of."""
    raw = char.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]


def _sign(match: re.Match[str]) -> str:
    return _sign_of(match.group())


def _sign_of(char: str) -> str:
    if char == DELETE:
        return DELETE_PICTURE
    return chr(PICTURES + ord(char)) if char < " " else REPLACEMENT
