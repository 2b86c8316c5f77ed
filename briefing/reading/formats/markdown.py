"""Markdown with flat front matter; the text keeps every mark, so that slices stay verbatim."""

import re

from briefing.model import LineKind
from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.limits import Limits
from briefing.reading.wrapped import REJOINED, rejoin

__all__ = ["read"]

_FRONT = re.compile(r"---[ \t]*\n((?:(?!---|\.\.\.)[^\n]*\n){0,200})(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^([A-Za-z][\w-]{0,30}):[ \t]+(\S[^\n]{0,300})$", re.MULTILINE)
_OUTLET = ("outlet", "publication", "publisher", "site", "source")
_DATE = ("date", "published", "publish_date", "pubdate", "created")
_HEADING = re.compile(r"(#{1,6})\s+\S")
_LINK_ONLY = re.compile(r"(?:[-*+]\s+)?(?:!?\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)\s*)+$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$|=+$|```|~~~|\|?(?:\s*:?-+:?\s*\|)+")


def read(raw: bytes, _limits: Limits) -> Reading:
    """The text with its front matter as boilerplate, headings as headline and subheads."""
    text, warnings = decode(raw)
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    text = rejoin(source)
    if text != source:
        warnings = (*warnings, REJOINED)
    front = _FRONT.match(text)
    fields = {name.lower(): _bare(value) for name, value in _FIELD.findall(front[1])} if front else {}
    ahead = front[0].count("\n") if front else 0
    kinds: dict[int, LineKind] = dict.fromkeys(range(ahead), "boilerplate")
    kinds.update(_marks(text.split("\n"), ahead))
    return Reading(
        (
            Document(
                text,
                kinds,
                outlet=_first(fields, _OUTLET),
                date=_first(fields, _DATE),
                warnings=warnings,
            ),
        )
    )


def _marks(lines: list[str], ahead: int) -> dict[int, LineKind]:
    """What headings, lone links, images and rules say about their lines."""
    found: dict[int, LineKind] = {}
    titled = False
    for number, line in enumerate(lines[ahead:], ahead):
        if heading := _HEADING.match(line):
            found[number] = "subhead" if titled or len(heading[1]) > 1 else "headline"
            titled = titled or found[number] == "headline"
        elif line.startswith("!["):
            found[number] = "caption"
        elif line.startswith(("[", "- [", "* [", "+ [")) and _LINK_ONLY.match(line):
            found[number] = "related-link"
        elif _RULE.match(line):
            found[number] = "boilerplate"
    return found


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _bare(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
