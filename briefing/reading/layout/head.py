"""The head of the page: headline, standfirst, authors, dates, before the story begins."""

from briefing.model import LineKind
from briefing.reading.layout.names import is_author, is_by, is_dated, is_office
from briefing.reading.layout.page import Page, Row

__all__ = ["label_by", "label_head"]

MOST_HEADLINE = 25
"""Words of the longest headline; two-deck American ones reach 22."""
TITLE_CASE = 0.95
"""Share of capitalised words that makes a line title case: all but a slip; a sentence has a verb."""
SHORTEST_TITLE = 4
"""Words from which title case tells a headline that ends in a full stop."""
DEEPEST = 12
"""Rows from the top within which the head is looked for."""
STANDFIRST = 6
"""Least words of a standfirst."""


def label_head(page: Page, kinds: list[LineKind | None], headed: bool) -> None:
    """Fill in what the rows before the story are; `headed` where the format has named the headline."""
    top = _headline(page, kinds) if not headed else _given(kinds)
    if top is None:
        return
    kinds[top] = "headline"
    seen = {page.rows[top].same}
    for index in range(top + 1, min(top + DEEPEST, len(page.rows))):
        if kinds[index] is not None:
            continue
        found = _below(page, kinds, index, seen)
        if found is None:
            return
        kinds[index] = found


def _given(kinds: list[LineKind | None]) -> int | None:
    return next((i for i, kind in enumerate(kinds) if kind == "headline"), None)


def _headline(page: Page, kinds: list[LineKind | None]) -> int | None:
    """Index of the headline: the first line that is nothing else, where it is titled and a story follows."""
    for index, row in enumerate(page.rows[:DEEPEST]):
        if kinds[index] is None or (index == 0 and kinds[index] == "related-link" and not row.stopped):
            return index if _titled(page, kinds, index) else None
    return None


def _titled(page: Page, kinds: list[LineKind | None], index: int) -> bool:
    row = page.rows[index]
    if row.length > MOST_HEADLINE or len(page.rows) == 1 or row.text.endswith((":", ";", ",")):
        return False
    if not row.stopped:
        return row.length > 1
    following = index + 1 < len(page.rows) and _opens_story(page, kinds, index)
    return following or (row.length >= SHORTEST_TITLE and row.capitals >= TITLE_CASE)


def _opens_story(page: Page, kinds: list[LineKind | None], index: int) -> bool:
    """Whether an author or a date stands right below, as under a headline or a standfirst."""
    below = page.rows[index + 1]
    kind = kinds[index + 1]
    return kind in (None, "byline") and (is_by(below) or is_dated(below) or is_author(below))


def _below(page: Page, kinds: list[LineKind | None], index: int, seen: set[str]) -> LineKind | None:
    """What a row under the headline is; None where the story has begun."""
    row = page.rows[index]
    if row.same in seen:
        return "duplicate"
    seen.add(row.same)
    if is_author(row) or is_office(row):
        return "byline"
    if row.text.endswith((":", ";", ",")):
        return None
    if row.open and row.length >= STANDFIRST:
        return "standfirst" if _story_after(page, kinds, index) else None
    if row.stopped and index + 1 < len(page.rows) and _closes_head(page, kinds, index):
        return "standfirst"
    return None


def _story_after(page: Page, kinds: list[LineKind | None], index: int) -> bool:
    return any(kinds[i] is None and page.rows[i].prose for i in range(index + 1, len(page.rows)))


def _closes_head(page: Page, kinds: list[LineKind | None], index: int) -> bool:
    """Whether a rule, an author or a date stands right below a sentence under the headline."""
    return kinds[index + 1] == "boilerplate" or _opens_story(page, kinds, index)


def label_by(row: Row) -> LineKind | None:
    """An author's or a date's line at the edge of the page, told by its shape."""
    return "byline" if is_by(row) or is_dated(row) else None
