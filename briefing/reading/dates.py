"""Calendar dates in text: a small deterministic parser, deaf to locale and clock."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

__all__ = ["Dated", "as_iso", "scan"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_PATTERN = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<iso>{_YEAR})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?![\d-])
    | (?P<compact>{_YEAR})(?P<compact_month>[01]\d)(?P<compact_day>[0-3]\d)(?!\w)
    | (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[ \t-]+(?P<month>{_MONTH})\b\.?,?[ \t-]+
      (?P<year>{_YEAR})(?!\w)
    | (?P<us_month>{_MONTH})\b\.?[ \t]+(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,?[ \t]+(?P<us_year>{_YEAR})(?!\w)
    | (?P<first>\d{{1,2}})(?P<between>[/.])(?P<second>\d{{1,2}})(?P=between)(?P<number_year>{_YEAR})(?!\w)
    | (?P<asian_year>{_YEAR})/(?P<asian_month>\d{{1,2}})/(?P<asian_day>\d{{1,2}})(?!\w)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGITS = re.compile(r"(?:19|20)\d\d")
_CLOCK_24 = re.compile(r"\b(?:1[3-9]|2[0-3])[:.h][0-5]\d\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A full calendar date at its place in a text."""

    start: int
    end: int
    readings: tuple[str, ...]
    """The days it can mean, as YYYY-MM-DD; two where day and month cannot be told apart: 10/11/2026."""

    @property
    def iso(self) -> str | None:
        """The day as YYYY-MM-DD, None where it could be another."""
        return self.readings[0] if len(self.readings) == 1 else None


def scan(text: str, day_first: bool | None = None) -> Iterator[Dated]:
    """Every date with day, month and year, in text order; impossible ones are left out.

    `day_first` settles 10/11/2026 where the caller knows how the source writes; a 24-hour clock in the
    same text settles it too, since those who write month first count twelve hours.
    """
    if not _DIGITS.search(text):
        return
    if day_first is None and _CLOCK_24.search(text):
        day_first = True
    for match in _PATTERN.finditer(text):
        readings = dict.fromkeys(found for found in _readings(match, day_first) if found)
        if readings:
            yield Dated(match.start(), match.end(), tuple(readings))


def as_iso(text: str) -> str | None:
    """The first unambiguous date of a text as YYYY-MM-DD."""
    return next((found.iso for found in scan(text) if found.iso), None)


def _readings(match: re.Match[str], day_first: bool | None) -> list[str | None]:
    """The calendar dates that this match can mean, as ISO; None for an impossible one."""
    part = match.groupdict()
    for year, month, day in (("iso", "iso_month", "iso_day"), ("compact", "compact_month", "compact_day")):
        if part[year]:
            return [_iso(part[year], int(part[month]), part[day])]
    if part["month"]:
        return [_iso(part["year"], _MONTHS[part["month"].lower()], part["day"])]
    if part["us_month"]:
        return [_iso(part["us_year"], _MONTHS[part["us_month"].lower()], part["us_day"])]
    if part["asian_year"]:
        return [_iso(part["asian_year"], int(part["asian_month"]), part["asian_day"])]
    european = _iso(part["number_year"], int(part["second"]), part["first"])
    american = _iso(part["number_year"], int(part["first"]), part["second"])
    if part["between"] == "." or (day_first and european):
        return [european]
    return [european, american]


def _iso(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
