"""The source summary that opens every export, and the words that name one source."""

from collections.abc import Sequence

from briefing.model import Article, Briefing

__all__ = ["MANY", "opening", "title"]

MANY = 6
"""Names told of a longer list in one line; Sources and the json export hold all."""


def title(briefing: Briefing) -> str:
    """The first headline of the bundle, else how many articles it holds."""
    for article in briefing.articles:
        if article.title:
            return article.title.of(article.text)
    return f"Briefing on {_count(len(briefing.articles), 'article')}"


def opening(briefing: Briefing) -> tuple[str, ...]:
    """How many articles, outlets and dates, wire origin, copies, what was skipped and why."""
    articles = briefing.articles
    lines = [f"{_count(len(articles), 'article')} · {_outlets(articles)} · {_dates(articles)}"]
    carried = [article for article in articles if article.credit and article.credit != article.outlet]
    lines += [
        f"Wire copy: {wire} in {_labels([one for one in carried if one.credit == wire])}"
        for wire in sorted({article.credit for article in carried if article.credit})[:MANY]
    ]
    by_id = {article.id: article for article in articles}
    lines += [
        f"Counted as one source: {_labels([by_id[one] for one in group])}"
        for group in briefing.duplicates[:MANY]
    ]
    if briefing.skipped:
        lines.append(f"Skipped: {_few([f'{one.path} ({one.reason})' for one in briefing.skipped])}")
    return tuple(lines)


def _few(names: Sequence[str]) -> str:
    """The first of many names, and how many more there are."""
    more = f" and {len(names) - MANY} more" if len(names) > MANY else ""
    return f"{', '.join(names[:MANY])}{more}"


def _outlets(articles: Sequence[Article]) -> str:
    named = list(dict.fromkeys(article.outlet for article in articles if article.outlet))
    unnamed = sum(not article.outlet for article in articles)
    told = f"{_count(len(named), 'outlet')}: {_few(named)}" if named else ""
    missing = f"{unnamed} without a named outlet" if unnamed else ""
    return ", ".join(part for part in (told, missing) if part)


def _dates(articles: Sequence[Article]) -> str:
    dates = sorted({article.date for article in articles if article.date})
    if not dates:
        return "no dates given"
    missing = sum(not article.date for article in articles)
    told = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}"
    return f"{told} ({missing} without a date)" if missing else told


def _labels(articles: Sequence[Article]) -> str:
    return _few([article.outlet or article.path for article in articles])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
