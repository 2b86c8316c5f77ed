"""Lines told by what stands around them: subheads, related links, repeated lines."""

import re
from collections.abc import Callable

from briefing.model import LineKind
from briefing.reading.layout.page import Page, Row

__all__ = ["RULES", "label_inside"]

Kinds = list[LineKind | None]
Rule = Callable[[Page, Kinds, int], LineKind | None]

MOST_SUBHEAD = 8
"""Words of the longest subhead, and one less than a headline of another story usually has: subheads of
news stories have 2 to 7 words, headlines 8 to 16. A line of eight words is told by its form."""
LEAST_LINK, MOST_LINK = 3, 18
"""Words of the shortest and the longest headline of another story."""
MOST_LABEL = 4
"""Words of the longest label over a list of links: `You may also like`."""
REPEATED = 10
"""Least letters of a line whose repetition means something."""
PULL = 40
"""Least letters of a repeated passage that is a pull quote and no coincidence."""
MOST_PULLS = 100
"""Pull quotes looked for in one article; bounds the search in a hostile text."""
MOST_CAPTION = 30
"""Words of the longest caption that its credit in the next line tells."""
_HOUR = re.compile(r"(?:\d{1,2}[.:h]\d{2}|\d{1,2}(?=\s?[ap]))(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,5}\)?)?")
_DAY_AT_END = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?"
    r"(?:,? [A-Z][a-z]+\.? \d{1,2}|,? \d{1,2} [A-Z][a-z]+)?(?:,? \d{4})?\.?$"
)
_TOLD = re.compile(r"\b(?:said|says|told|was|were|had|has|have|will|would|could|did)\b|[“”\"]", re.IGNORECASE)
"""What a caption of the present day does without: reports, past and future."""
_QUOTED = re.compile(r"[“\"‘'«„].*[”\"’'»]$", re.DOTALL)
_INNER_STOP = re.compile(
    r"\b(?!(?:Gov|Sen|Rep|Gen|Col|Maj|Mrs|Rev|Prof|Capt|Sgt|Cmdr|Inc|Ltd|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
    r"\w{3,}(?:\.[”’\")]*\s+[–—A-Z“‘\[(]|[.?!]\s+\[)"
)
"""A sentence that ends inside the line."""
_SPOKEN = re.compile(r"(?:[QA]|[A-Z][A-Z .’'-]{1,30}[A-Z])\s?:\s")
_HEADLINE_OPENING = re.compile(
    r"(?:how|why|what|who|when|where|which|inside|watch|explained|analysis|opinion)\b", re.IGNORECASE
)


def bulleted(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """An item of a list belongs to the story, unless the list is one of links."""
    if not page.rows[index].bulleted:
        return None
    before = _before(kinds, index)
    if before is not None and kinds[before] == "related-link" and not page.rows[index].stopped:
        return "related-link"
    return "story"


def announced(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """A line after a colon is what the story announced."""
    before = _before(kinds, index)
    if before is None or page.rows[before].text[-1] not in ":,;—–":
        return None
    return "story" if kinds[before] in (None, "story") else None


def spoken(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """A question or an answer in an interview: `Q: Who pays?`, `ADA EXAMPLE: All of us.`"""
    row = page.rows[index]
    return "story" if _SPOKEN.match(row.text) and row.stopped else None


def repeated(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """The same line once more."""
    same = page.rows[index].same
    return "duplicate" if len(same) >= REPEATED and page.firsts[same] < index else None


def pulled(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """A passage of the story set apart: words of a longer paragraph, in a line of their own."""
    row = page.rows[index]
    if not (row.open or _QUOTED.match(row.text)) or page.pulls >= MOST_PULLS or len(row.text) < PULL:
        return None
    page.pulls += 1
    return "duplicate" if page.ink.count(row.ink) > 1 else None


def linked(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """A headline under a label such as `Recommended`, or under another link of such a list."""
    row, before = page.rows[index], index - 1
    if (
        before < 0
        or kinds[before] != "related-link"
        or row.stopped
        or row.text.endswith(":")
        or row.length > MOST_LINK
    ):
        return None
    label = page.rows[before].length <= MOST_LABEL or (before and kinds[before - 1] == "related-link")
    return "related-link" if label and row.length >= LEAST_LINK else None


def posted(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """The title of a post in a live report: a line without a stop right below its hour."""
    if not index or kinds[index - 1] != "byline" or not _HOUR.fullmatch(page.rows[index - 1].text):
        return None
    row = page.rows[index]
    asked = row.text[-1] == "?" and row.length < MOST_SUBHEAD
    return "subhead" if (row.open or asked) and row.length <= MOST_LINK else None


def pictured(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """What a picture shows: one sentence in the present tense that tells the day, right above a credit."""
    row, below = page.rows[index], index + 1
    if below == len(page.rows) or kinds[below] != "credit" or row.length > MOST_CAPTION:
        return None
    told = _INNER_STOP.search(row.text) or _TOLD.search(row.text)
    return "caption" if _DAY_AT_END.search(row.text) and not told else None


def headed(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """A short line without a stop between paragraphs: a subhead, or another story's headline."""
    row = page.rows[index]
    if index > page.last_prose:
        return None
    if row.shouted and row.text.endswith(("...", "…")) and 1 < row.length < MOST_SUBHEAD:
        return "subhead"
    if not _free(row):
        return None
    if row.shouted or row.length < MOST_SUBHEAD:
        return "subhead"
    if row.length == MOST_SUBHEAD and not _HEADLINE_OPENING.match(row.text) and ":" not in row.text:
        return "subhead"
    return "related-link"


def trailing(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """What stands below the last paragraph without being a sentence."""
    row = page.rows[index]
    if index <= page.last_prose or page.last_prose < 0 or not _free(row):
        return None
    return "related-link" if row.length >= MOST_SUBHEAD - 1 else "boilerplate"


RULES: tuple[tuple[str, Rule], ...] = (
    ("repeated", repeated),
    ("spoken", spoken),
    ("posted", posted),
    ("pictured", pictured),
    ("linked", linked),
    ("bulleted", bulleted),
    ("announced", announced),
    ("pulled", pulled),
    ("headed", headed),
    ("trailing", trailing),
)
"""In this order; the first that answers names the line's kind."""


def label_inside(page: Page, kinds: Kinds, off: frozenset[str] = frozenset()) -> None:
    """Fill in every row that is still open: `story` where no rule answers."""
    rules = [rule for name, rule in RULES if name not in off]
    for index in range(len(page.rows)):
        if kinds[index] is None:
            answers = (rule(page, kinds, index) for rule in rules)
            kinds[index] = next((answer for answer in answers if answer), "story")


def _before(kinds: Kinds, index: int) -> int | None:
    """The row before, other than what a page puts between: advertisements, captions, credits."""
    for before in range(index - 1, max(-1, index - 4), -1):
        if kinds[before] not in ("boilerplate", "caption", "credit"):
            return before
    return None


def _free(row: Row) -> bool:
    """Stands alone like a title: no sentence, no list, few words."""
    if row.length > MOST_LINK or row.text.endswith((":", ";", ",", "…")):
        return False
    if (
        row.text[0].islower()
        or _INNER_STOP.search(row.text)
        or (row.stopped and row.text[-1] not in "?!’'”\"»")
    ):
        return False
    return row.open or (row.length < MOST_SUBHEAD and row.text[-1] == "?")
