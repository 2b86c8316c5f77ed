"""Dates of the story as ordinals, each with what happens on it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.analysis import lexicon
from briefing.analysis.article.figures import scope, topics
from briefing.analysis.article.figures.dates import Moment, months, scan
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.model import Article, Figure

__all__ = ["NO_YEAR", "WEEKDAY", "YEARLESS", "find"]

WINDOW = 20
"""Characters before a date in which the words stand that belong to it: `by the end of`."""
WEEK = 7
HALF_A_YEAR = 6
WEEKDAY = "weekday"
"""Unit of a day of the week in an article without a date: 0 for Monday."""
YEARLESS = "yearless"
"""Unit of a date without a year in an article without a date; its ordinals are those of NO_YEAR."""
NO_YEAR = date(4, 1, 1)
"""A leap year, which knows every day."""

_EDGE = re.compile(
    r"\b(?:(?P<end>(?:(?:by|until|till|before)\s+)?(?:the\s+)?(?:end|close)\s+of|through)"
    r"|(?P<limit>by|until|till|before|from|after)|(?P<night>midnight\s+on)|on|in|since)\s+$",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)
_SPEECH = frozenset(lexicon.entries("speech_verbs"))
_AHEAD = frozenset({"will", "would", "’ll", "'ll", "to", "shall", "must"})
_PLANNED = frozenset({"due", "plan", "schedule", "expect", "set", "slate"})
"""What is `planned for Thursday` or `due on Monday` is to come."""


def find(ground: Ground) -> Iterator[Figure]:
    """The dates that can be told; those that only say when somebody spoke are left out."""
    for index, sentence in enumerate(ground.sentences):
        if not sentence.is_story:
            continue
        place = (ground.text, sentence.start, sentence.end)
        for moment in (*scan(*place), *months(*place)):
            token = scope.anchor(ground.parse.between(moment.start, moment.end))
            verb = scope.governor(token) if token is not None else None
            before = ground.text[max(sentence.start, moment.start - WINDOW) : moment.start]
            edge = _EDGE.search(before)
            start = moment.start - (len(before) - edge.start() if edge else 0)
            if token is None or verb is None or (verb.lemma in _SPEECH and not (edge and edge["limit"])):
                continue
            days = _days(moment, ground.article, _looks_ahead(verb))
            if days is not None:
                days = (days[1], days[1]) if edge and edge["end"] else days
                days = (days[0], days[0] + 1) if edge and edge["night"] else days
                yield _figure(ground, moment, start, days, token, verb, index)


def _figure(
    ground: Ground, moment: Moment, start: int, days: tuple[int, int], token: Token, verb: Token, index: int
) -> Figure:
    own = {word.i for word in ground.parse.between(moment.start, moment.end)}
    things = [word for word in scope.thing(token, own) if not _is_calendar(word)]
    around = [word for word in scope.context(token, ground.parse) if not _is_calendar(word)]
    return Figure(
        start=start,
        end=moment.end,
        kind="date",
        low=float(days[0]),
        high=float(days[1]),
        unit=_unit(days),
        about=scope.stems(things or [verb], ground.text),
        context=scope.stems(around, ground.text)[: scope.WORDS],
        sentence=index,
        topic=topics.of(token, start, things, ground.parse, own, event=True),
        holder=scope.holder(token),
    )


def _unit(days: tuple[int, int]) -> str:
    """What the numbers of a date stand for."""
    if days[1] < WEEK:
        return WEEKDAY
    return YEARLESS if days[1] < NO_YEAR.replace(NO_YEAR.year + 1).toordinal() else ""


def _is_calendar(word: Token) -> bool:
    return word.text[0].isdigit() or bool(_CALENDAR.fullmatch(word.text))


def _days(moment: Moment, article: Article, ahead: bool) -> tuple[int, int] | None:
    """First and last ordinal; a bare weekday is the nearest one ahead of or behind the article's date."""
    published = date.fromisoformat(article.date) if article.date else None
    if moment.weekday is None and moment.month and moment.year is None and published:
        return moment.resolved(_nearest(moment.month, published, ahead))
    if moment.weekday is None:
        return moment.resolved(published or NO_YEAR)
    if published is None:
        return moment.weekday, moment.weekday
    distance = (moment.weekday - published.weekday()) % WEEK
    day = published + timedelta(days=distance if ahead or not distance else distance - WEEK)
    return day.toordinal(), day.toordinal()


def _nearest(month: int, published: date, ahead: bool) -> date:
    """A day of the year whose month this is: half a year away at most, or what is to come."""
    away = month - published.month
    later = away < -HALF_A_YEAR or (ahead and away < 0)
    earlier = away > HALF_A_YEAR and not ahead
    return date(published.year + later - earlier, 1, 1)


def _looks_ahead(verb: Token) -> bool:
    """Whether a clause speaks of what is to come."""
    auxiliaries = {child.lower for word in (verb, verb.head) for child in word.children if child.dep == "aux"}
    planned = {verb.lemma, *(child.lemma for child in verb.children if child.dep == "acomp")}
    return bool(auxiliaries & _AHEAD) or verb.dep == "xcomp" or not _PLANNED.isdisjoint(planned)
