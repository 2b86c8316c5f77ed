"""What an article says about itself: date, outlet, byline, wire credit. Null where it says nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.model import Line, LineKind, Slice
from briefing.reading.dates import Dated, scan
from briefing.reading.tables import entries

__all__ = ["Facts", "gather"]

_TOWN = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.]+(?:[ /-][A-ZÀ-Þ][A-ZÀ-Þ’'.]*){0,4}"
_MIXED = r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){0,2}"
_STATE = r"(?:,? [A-ZÀ-Þ][\w.’'-]+){0,4}"
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?))?(?:,? (?:19|20)\d\d)?"
_AGENCY = r"\s?\((?P<{}>[A-Z][\w ./-]{{1,30}})\)\s?(?:--|[—–-])"
_DATELINE = re.compile(
    rf"(?:{_TOWN}{_STATE}{_DAY}(?:{_AGENCY.format('loud')}|\s?(?:--|—))|{_MIXED}{_STATE}{_DAY}{_AGENCY.format('calm')})"
    r"(?=\s+\S)"
)
"""`LAGOS, Nigeria (XYZ) —`, `LONDON —`, `Oslo, 4 May 2026 (XYZ) -`; without an agency only in capitals."""
_HOUSE = r"(?:[Tt]he )?(?P<{}>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){{0,3}})"
_PUBLISHER = re.compile(
    rf"(?:.*\|\s*)?(?:{_HOUSE.format('funded')} is (?:funded|supported|financed|owned) by\b"
    rf"|(?:©|\(c\)|[Cc]opyright)\s*(?:©|\(c\))?\s*(?:\d{{4}}(?:-\d{{4}})?)?,?\s*{_HOUSE.format('owner')}"
    r"[.,]?(?: [Aa]ll rights| \d{4}|$)"
    rf"|[Ff]ollow {_HOUSE.format('followed')} on [A-Z])"
)
_PHOTO = re.compile(
    r"(?:^|[\s(:©])([A-Z][\w’'&. -]{1,40}?)\s?/\s?([A-Z][\w’'&. -]{1,40})(?:/|\)|$|\s[–—-]\s)"
)
_PHOTO_WORD = re.compile(r"\s(?:Pictures?|Photos?|Images?|Photography)$")
_OWN = r"\b(?:told|seen by|consulted by|obtained by|shared with|reviewed by|contacted by|to) (?:the )?{}\b"
_NAMES = re.compile(r"[A-Za-z][\w/-]*(?: [A-Z][\w-]*)*")
_SEGMENTS = re.compile(r"\s*\|\s*")
_LETTERS = re.compile(r"[A-Z]{2,6}")
_AGENCIES = entries(__package__, "agencies")
_LEAD = 3
"""Story lines among which a date line may stand: a title with a full stop passes for one."""
_IN_TEXT = 20_000
"""Characters of the text that are looked through for a date in words or a paper's own name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the article says about itself."""

    date: str | None = None
    outlet: str | None = None
    byline: Slice | None = None
    credit: str | None = None
    dateline: Slice | None = None


def gather(text: str, lines: Sequence[Line], date: str | None = None, outlet: str | None = None) -> Facts:
    """The facts of one article; `date` and `outlet` are what the file's own fields say."""
    dateline = _dateline(text, lines)
    agency = next((found for found in dateline.groupdict().values() if found), None) if dateline else None
    own = text[dateline.start() : dateline.end()] if dateline else ""
    bylines = [line.slice for line in lines if line.kind == "byline"]
    stamped = [date or "", *(place.of(text) for place in bylines), own]
    return Facts(
        date=_date(stamped, text),
        outlet=outlet or _outlet(text, lines) or agency,
        byline=next((place for place in bylines if _names_someone(place.of(text))), None),
        credit=agency or _credit(text, lines),
        dateline=Slice(dateline.start(), dateline.end()) if dateline else None,
    )


def _dateline(text: str, lines: Sequence[Line]) -> re.Match[str] | None:
    """The date line that opens the story: in its first line, or with an agency behind a title."""
    for number, line in enumerate(islice((line for line in lines if line.kind == "story"), _LEAD)):
        match = _DATELINE.match(text, line.start, line.end)
        if match is not None and (number == 0 or any(match.groupdict().values())):
            return match
    return None


def _names_someone(line: str) -> bool:
    """Whether more than a date and an hour stands in the line."""
    for found in scan(line):
        line = line.replace(line[found.start : found.end], " ")
    return len(re.findall(r"\b[A-Z][\w’'-]+ (?:[a-z]+ )?[A-Z]", line)) > 0


def _date(stamped: Sequence[str], text: str) -> str | None:
    """The first date that the file's fields, the bylines or the dateline give in full."""
    settled = (_settled(dated, text) for piece in stamped for dated in scan(piece))
    return next((day for day in settled if day), None)


def _settled(found: Dated, text: str) -> str | None:
    """10/11/2026 is told by the same day in words elsewhere in the text, else by nothing."""
    if found.iso:
        return found.iso
    spelled = {dated.iso for dated in scan(text[:_IN_TEXT])}
    told = [reading for reading in found.readings if reading in spelled]
    return told[0] if len(told) == 1 else None


def _outlet(text: str, lines: Sequence[Line]) -> str | None:
    """The paper's own name, where a line that is about the paper gives it."""
    for line in lines:
        if line.is_noise and (found := _told(text[line.start : line.end], line.kind, text)):
            return found
    return None


def _told(line: str, kind: LineKind, text: str) -> str | None:
    if kind == "boilerplate":
        match = _PUBLISHER.match(line)
        return next((name for name in match.groupdict().values() if name), None) if match else None
    if kind in ("caption", "credit"):
        return _pictured(line, text)
    first, *more = _SEGMENTS.split(line)
    return first if kind == "byline" and more and _LETTERS.fullmatch(first) else None


def _pictured(line: str, text: str) -> str | None:
    """The house in a picture's credit, where the story too speaks of it as its own: `told the House`."""
    for match in _PHOTO.finditer(line):
        for side in (match[1], match[2]):
            house = _PHOTO_WORD.sub("", side.strip()).removeprefix("The ")
            if house not in _AGENCIES and _speaks_of_itself(house, text[:_IN_TEXT]):
                return house
    return None


def _speaks_of_itself(house: str, text: str) -> bool:
    return re.search(_OWN.format(re.escape(house)), text, re.IGNORECASE) is not None


def _credit(text: str, lines: Sequence[Line]) -> str | None:
    """The first agency that a wire note names."""
    notes = (line for line in lines if line.kind == "wire-note")
    for match in (match for line in notes for match in _NAMES.finditer(text, line.start, line.end)):
        name: str = match.group()
        for known in (name, *name.split()):
            if known in _AGENCIES:
                return known
    return None
