"""The head of the page: headline, standfirst, authors, dates, before the story begins."""

import re
from collections.abc import Callable

from briefing.model import LineKind
from briefing.reading.layout.names import is_author, is_by, is_dated, is_office
from briefing.reading.layout.page import Page, Row

__all__ = ["HEAD_RULES", "label_by", "label_head"]

Kinds = list[LineKind | None]
Rule = Callable[[Page, Kinds, int], LineKind | None]

MOST_HEADLINE = 25
"""Words of the longest headline; two-deck American ones reach 22."""
TITLE_CASE = 0.95
"""Share of capitalised words that makes a line title case: all but a slip; a sentence has a verb."""
SHORTEST_TITLE = 4
"""Words from which title case tells a headline that ends in a full stop."""
DEEPEST = 12
"""Rows from the top within which the head is looked for."""
SECTION = 2
"""Words of the longest name of a section above the author: `World news`."""
OUTLET = 4
"""Words of the longest name of a paper that is looked for below the headline."""
LONGEST_OUTLET = 60
"""Characters of it: the whole page is searched for it."""
LABEL = 5
"""Words of the longest label over the points: `What you need to know`."""
STANDFIRST = 6
"""Least words of a standfirst."""


def label_head(page: Page, kinds: Kinds, headed: bool, off: frozenset[str] = frozenset()) -> None:
    """Fill in what the rows before the story are; `headed` where the format has named the headline."""
    top = _given(kinds) if headed else _headline(page, kinds)
    if top is None:
        return
    kinds[top] = "headline"
    rules = [rule for name, rule in HEAD_RULES if name not in off]
    for index in range(top + 1, min(top + DEEPEST, len(page.rows))):
        if kinds[index] is None:
            kinds[index] = next((kind for rule in rules if (kind := rule(page, kinds, index))), None)
            if kinds[index] is None:
                return


def _given(kinds: Kinds) -> int | None:
    return next((i for i, kind in enumerate(kinds) if kind == "headline"), None)


def _headline(page: Page, kinds: Kinds) -> int | None:
    """Index of the headline: the first line that is nothing else, where it is titled and a story follows."""
    for index, row in enumerate(page.rows[:DEEPEST]):
        if (
            kinds[index] is None
            and row.open
            and row.length <= SECTION
            and _headline_below(page, kinds, index)
        ):
            kinds[index] = "boilerplate"
        elif kinds[index] is None or (index == 0 and kinds[index] == "related-link" and not row.stopped):
            return index if _titled(page, kinds, index) else None
    return None


def _headline_below(page: Page, kinds: Kinds, index: int) -> bool:
    """Whether a row as short as a section's name stands over a headline of usual length."""
    below = next((i for i in range(index + 1, len(page.rows)) if kinds[i] is None), None)
    return below is not None and below < page.first_prose and page.rows[below].length > STANDFIRST


def _titled(page: Page, kinds: Kinds, index: int) -> bool:
    row = page.rows[index]
    if row.length > MOST_HEADLINE or len(page.rows) == 1 or row.text.endswith((":", ";", ",")):
        return False
    if not row.stopped:
        return row.length > 1
    return _opens_story(page, kinds, index) or (row.length >= SHORTEST_TITLE and row.capitals >= TITLE_CASE)


def _opens_story(page: Page, kinds: Kinds, index: int) -> bool:
    """Whether an author or a date stands right below, as under a headline or a standfirst."""
    if index + 1 >= len(page.rows) or kinds[index + 1] not in (None, "byline"):
        return False
    below = page.rows[index + 1]
    return is_by(below) or is_dated(below) or is_author(below)


def repeated(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """The headline once more, below the picture."""
    return "duplicate" if page.firsts[page.rows[index].same] < index else None


def outlet(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """The paper's own name: the page also holds it in a credit or says that somebody told it something."""
    row = page.rows[index]
    if not row.open or row.length > OUTLET or len(row.text) > LONGEST_OUTLET or row.capitals < 1:
        return None
    named = re.compile(rf"(?:\btold\s(?:the\s)?|[/©]\s?){re.escape(row.text)}\b")
    return "byline" if any(named.search(other.text) for other in page.rows) else None


def label(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """What stands over the points that sum the story up: `Key points`."""
    row, below = page.rows[index], index + 1
    over = row.open and row.length <= LABEL and below < len(page.rows) and page.rows[below].bulleted
    return "subhead" if over and not row.bulleted and _story_after(page, kinds, below) else None


def author(page: Page, _kinds: Kinds, index: int) -> LineKind | None:
    """Names and offices, which need no `By` up here."""
    return "byline" if is_author(page.rows[index]) or is_office(page.rows[index]) else None


def section(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """The section's name above the author."""
    row = page.rows[index]
    short = row.open and row.length <= SECTION
    return "boilerplate" if short and _opens_story(page, kinds, index) else None


def point(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """One of the points that sum a story up before it begins."""
    return "standfirst" if page.rows[index].bulleted and _story_after(page, kinds, index) else None


def deck(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """A second, longer headline."""
    row = page.rows[index]
    return (
        "standfirst" if row.open and row.length >= STANDFIRST and _story_after(page, kinds, index) else None
    )


def sentence(page: Page, kinds: Kinds, index: int) -> LineKind | None:
    """A sentence that sums the story up, cut off from it by a rule, an author or a date."""
    if not page.rows[index].stopped or index + 1 >= len(page.rows) or not _story_after(page, kinds, index):
        return None
    return "standfirst" if kinds[index + 1] == "boilerplate" or _opens_story(page, kinds, index) else None


HEAD_RULES: tuple[tuple[str, Rule], ...] = (
    ("repeated-headline", repeated),
    ("outlet", outlet),
    ("label", label),
    ("author", author),
    ("section", section),
    ("point", point),
    ("deck", deck),
    ("standfirst", sentence),
)
"""What a row below the headline can be, in this order; where none answers, the story begins."""


def _story_after(page: Page, kinds: Kinds, index: int) -> bool:
    return any(kinds[i] is None and page.rows[i].prose for i in range(index + 1, len(page.rows)))


def label_by(row: Row) -> LineKind | None:
    """An author's or a date's line at the edge of the page, told by its shape."""
    return "byline" if is_by(row) or is_dated(row) else None
