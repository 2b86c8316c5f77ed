"""From bytes to text: a ladder of encodings, and a visible word where a step was doubtful."""

import codecs
import re

from briefing.errors import InputError

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; UTF-32 before UTF-16, whose mark begins it."""
_CONTROL = bytes(set(range(0x20)) - set(b"\t\n\r\x0c\x1b"))
MOST_CONTROL = 0.05
"""Share of control bytes above which a file is no text: packed data has 11 %, text with stray escapes
below 1 %."""
MOST_HIGH = 0.3
"""Share of bytes above 127 up to which a single-byte Western encoding is believed: French has 4 %, Shift-JIS
or KOI8-R text above 50 %."""
MOST_BROKEN = 0.1
"""Share of broken among all multi-byte sequences up to which a text is still taken for damaged UTF-8."""
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 64_000


def decode(raw: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text and what was doubtful about its encoding.

    `declared` is a charset named by the file itself or its envelope. Raises InputError for bytes that
    are no text.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _replace(raw[len(mark) :], encoding)
    wide = _wide(raw[:_SAMPLE])
    if wide:
        text, warnings = _replace(raw, wide)
        return text, (f"no byte order mark, read as {wide.upper()}", *warnings)
    if raw and len(raw) - len(raw.translate(None, _CONTROL)) > MOST_CONTROL * len(raw):
        raise InputError("not text")
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _legacy(raw, declared)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: Western text has a zero in every second byte."""
    half = len(sample) // 2
    if half <= 1:
        return None
    even, odd = sample[0 : 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _legacy(raw: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    if declared and _known(declared):
        return _replace(raw, declared)
    high = len(raw) - len(raw.translate(None, bytes(range(0x80, 0x100))))
    whole = len(_SEQUENCE.findall(raw))
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if whole and broken <= MOST_BROKEN * (whole + broken) + 1:
        return text, (f"{broken} damaged character{'s' * (broken > 1)} in UTF-8 text, shown as \ufffd",)
    if high > MOST_HIGH * len(raw):
        raise InputError("encoding not recognised; save it as UTF-8")
    text, warnings = _replace(raw, "cp1252")
    return text, ("no UTF-8, read as Windows-1252: check accents and quotation marks", *warnings)


def _replace(raw: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = raw.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if not broken:
        return text, ()
    return text, (
        f"{broken} damaged character{'s' * (broken > 1)} in {encoding.upper()} text, shown as \ufffd",
    )


def _known(encoding: str) -> bool:
    """Whether Python knows it as a text encoding (and not as a transformation such as `zip` or `rot13`)."""
    try:
        found = codecs.lookup(encoding)
        b"".decode(found.name)
    except (LookupError, ValueError, UnicodeError):
        return False
    return found.name not in {
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "raw_unicode_escape",
        "unicode-escape",
    }
