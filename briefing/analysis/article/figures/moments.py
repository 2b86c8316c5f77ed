"""Dates of the story as ordinals, each with what happens on it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.analysis import lexicon
from briefing.analysis.article.figures import scope
from briefing.analysis.article.figures.dates import Moment, scan
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.model import Article, Figure

__all__ = ["find"]

_EDGE = re.compile(
    r"\b(?:(?P<end>(?:the\s+)?(?:end|close)\s+of)|by|until|before|from|on|in|after|since)\s+$",
    re.IGNORECASE,
)
_WINDOW = 20
_SPEECH = frozenset(lexicon.entries("speech_verbs"))


def find(ground: Ground) -> Iterator[Figure]:
    """The dates that can be told; those that only say when somebody spoke are left out."""
    for index, sentence in enumerate(ground.sentences):
        if not sentence.is_story:
            continue
        for moment in scan(ground.text, sentence.start, sentence.end):
            token = scope.anchor(ground.parse.between(moment.start, moment.end))
            if token is not None:
                yield from _figure(ground, moment, token, index)


def _figure(ground: Ground, moment: Moment, token: Token, index: int) -> Iterator[Figure]:
    verb = scope.governor(token)
    if verb is None or verb.lemma in _SPEECH:
        return
    days = _days(moment, ground.article, future(verb))
    if days is None:
        return
    before = ground.text[max(0, moment.start - _WINDOW) : moment.start]
    edge = _EDGE.search(before)
    if edge and edge["end"]:
        days = (days[1], days[1])
    words = scope.thing(token) or [verb]
    yield Figure(
        start=moment.start - (len(before) - edge.start() if edge else 0),
        end=moment.end,
        kind="date",
        low=float(days[0]),
        high=float(days[1]),
        unit="weekday" if days[1] < _WEEK else "",
        about=scope.stems(word for word in words if not _dating(word)),
        context=scope.stems(word for word in scope.context(token, ground.parse) if not _dating(word))[
            : scope.WORDS
        ],
        sentence=index,
    )


_WEEK = 7
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.?",
    re.IGNORECASE,
)


def _dating(word: Token) -> bool:
    return bool(_CALENDAR.fullmatch(word.text)) or word.text[0].isdigit()


def _days(moment: Moment, article: Article, ahead: bool) -> tuple[int, int] | None:
    """First and last ordinal; a bare weekday is the nearest one ahead of or behind the article's date."""
    published = date.fromisoformat(article.date) if article.date else None
    if moment.weekday is None:
        return moment.resolved(published)
    if published is None:
        return moment.weekday, moment.weekday
    distance = (moment.weekday - published.weekday()) % _WEEK
    day = published + timedelta(days=distance if ahead or not distance else distance - _WEEK)
    return day.toordinal(), day.toordinal()


def future(verb: Token) -> bool:
    """Whether a clause speaks of what is to come."""
    auxiliaries = {child.lower for child in verb.children if child.dep in ("aux", "auxpass")}
    chain = auxiliaries | {
        child.lower for word in (verb.head,) for child in word.children if child.dep == "aux"
    }
    return bool(chain & {"will", "would", "’ll", "'ll", "to", "shall"}) or verb.dep == "xcomp"
