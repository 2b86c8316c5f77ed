"""Numbers as written, read as values: `26`, `twenty-six`, `$1.2bn`, `Rs. 1,200 crore`, `35 per cent`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.analysis import lexicon

__all__ = ["WORDED", "Numeral", "scan"]

LEAST_NOUN = 3
"""Letters a currency needs to stand behind its number: `euro`, but not the N of naira."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text, with its currency and magnitude."""

    start: int
    end: int
    value: float
    unit: str
    """Currency code, `%`, or empty for a plain count."""
    step: float
    """The unit of the last digit written: 0.1bn for `1.2bn`, 1 for `412`."""
    top: float | None = None
    """The greater end of a range: `1% to 3%`."""


_UNITS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
_MAGNITUDES = {
    "hundred": 1e2,
    "k": 1e3,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
}
_PERCENT = r"\s?%|\s?per\s?cent\b|\s?percent(?:age)?(?:[ -]points?)?\b|\s?pc\b"

_CLOCK = r":\d\d|[\s\xa0]?(?:[ap]\.?m\b|o.clock\b|GMT\b|UTC\b|[A-Z]{1,2}ST\b|[A-Z]{1,2}DT\b|C?ET\b)"
"""What follows the time of day: no amount of anything."""

_CURRENCIES = {sign.casefold(): code for sign, code in lexicon.rows("currencies")}


def _choice(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_SIGNS = _choice(_CURRENCIES)
_NOUNS = _choice(sign for sign in _CURRENCIES if len(sign) >= LEAST_NOUN and sign.isalpha())
_WORD = _choice(_WORDS)
_SCALE = _choice(_MAGNITUDES)

_NUMERAL = re.compile(
    rf"(?<![\w.,€£$])(?<![^\W\d]-)(?:(?P<sign>{_SIGNS})\.?[\s\xa0]?(?=\d))?"
    rf"(?:(?P<digits>\d{{1,3}}(?:[,\xa0]\d{{2,3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<word>(?:{_WORD})(?:[- ](?:{_WORD}))?\b))"
    rf"(?:[\s\xa0-]?(?P<scale>{_SCALE})\b(?:[\s\xa0](?P<more>{_SCALE})\b)?)?"
    rf"(?:(?P<percent>{_PERCENT})|(?P<pence>p)\b|[\s\xa0-]?(?:CFA[\s\xa0])?(?P<after>{_NOUNS})s?\b)?"
    rf"(?![\w])(?!{_CLOCK})",
    re.IGNORECASE,
)
WORDED = re.compile(rf"\b(?:{_WORD})\b", re.IGNORECASE)
"""A number written in letters."""


def scan(text: str, start: int = 0, end: int | None = None) -> list[Numeral]:
    """Every number between two offsets, left to right; ordinals and years are left to the caller."""
    found = []
    for match in _NUMERAL.finditer(text, start, len(text) if end is None else end):
        numeral = _read(match)
        if numeral is not None:
            found.append(numeral)
    return found


def _read(match: re.Match[str]) -> Numeral | None:
    value, step = _value(match)
    if value is None:
        return None
    scale = _MAGNITUDES[(match["scale"] or "").casefold()] if match["scale"] else 1.0
    scale *= _MAGNITUDES[match["more"].casefold()] if match["more"] else 1.0
    sign = "pence" if match["pence"] else match["sign"] or match["after"]
    unit = "%" if match["percent"] else _CURRENCIES[sign.casefold()] if sign else ""
    return Numeral(match.start(), match.end(), value * scale, unit, step * scale)


def _value(match: re.Match[str]) -> tuple[float | None, float]:
    """The number before its magnitude, and the worth of its last digit."""
    if match["digits"]:
        digits = match["digits"].replace(",", "").replace("\xa0", "")
        return float(digits), 10.0 ** -len(digits.partition(".")[2])
    parts = re.split(r"[- ]", match["word"].casefold())
    if len(parts) == 1:
        return float(_WORDS[parts[0]]), 1.0
    tens, unit = (_WORDS[part] for part in parts)
    return (float(tens + unit), 1.0) if tens >= 20 and 0 < unit < 10 else (None, 1.0)  # noqa: PLR2004
