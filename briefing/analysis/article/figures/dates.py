"""Dates as written: `Feb. 21`, `21 February 2026`, `mid-2027`, `the end of 2028`, `Thursday`."""

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["Moment", "months", "scan"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in the text; parts the text leaves out are None."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    """0 for Monday, where only a day of the week is written."""

    @property
    def key(self) -> str:
        """The same for the same date in every spelling; year left out where a day is given."""
        if self.weekday is not None:
            return f"w{self.weekday}"
        if self.month and self.day:
            return f"{self.month}-{self.day}"
        return f"{self.year or ''}/{self.month or ''}"

    def resolved(self, published: date | None) -> tuple[int, int] | None:
        """First and last ordinal it can mean; needs the article's date where the year is missing."""
        if self.weekday is not None:
            return None
        year = self.year or (published.year if published else None)
        if year is None:
            return None
        if not self.month:
            return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        if not self.day:
            following = date(year + self.month // 12, self.month % 12 + 1, 1)
            return date(year, self.month, 1).toordinal(), following.toordinal() - 1
        try:
            found = date(year, self.month, self.day).toordinal()
        except ValueError:
            return None
        return found, found


_ABBREVIATIONS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?P<month{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
_FORMS = (
    rf"\b{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR}\b)?",
    rf"\b{_MONTH}\s{_DAY}\b(?!\s?%|\sper)(?:,?\s{_YEAR}\b)?",
    rf"\b{_MONTH},?\s{_YEAR}\b",
    rf"(?<![\w.,$€£-]){_YEAR}\b(?![.,]?\d)(?!\s(?:million|billion|people|troops)\b)",
    rf"\b(?P<weekday{{0}}>{'|'.join(day.capitalize() for day in _WEEKDAYS)})\b",
)
_DATE = re.compile("|".join(form.format(number) for number, form in enumerate(_FORMS)))


def scan(text: str, start: int = 0, end: int | None = None) -> list[Moment]:
    """Every date between two offsets, left to right."""
    return [_read(match) for match in _DATE.finditer(text, start, len(text) if end is None else end)]


_ALONE = re.compile(
    rf"\b(?:in|from|until|till|by|since|through|of|before|after|early|late|next|last)\s{_MONTH.format('')}(?!\s?\d)"
)


def months(text: str, start: int, end: int) -> list[Moment]:
    """Every month between two offsets that is written without day and year, left to right."""
    return [
        Moment(match.start("month"), match.end(), None, _month(match["month"]), None)
        for match in _ALONE.finditer(text, start, end)
    ]


def _month(name: str) -> int:
    return 1 + _ABBREVIATIONS.index(name[:3].casefold())


def _read(match: re.Match[str]) -> Moment:
    parts = {name[:-1]: value for name, value in match.groupdict().items() if value}
    weekday = parts.get("weekday")
    month = parts.get("month")
    return Moment(
        match.start(),
        match.end(),
        int(parts["year"]) if "year" in parts else None,
        _month(month) if month else None,
        int(parts["day"]) if "day" in parts else None,
        _WEEKDAYS.index(weekday.casefold()) if weekday else None,
    )
