"""Numbers with the least and the greatest value they can mean, and what they count."""

import re
from collections.abc import Iterator, Sequence

from briefing.analysis.article.figures import chunks, dates, measures, numerals, ranges, scope, topics
from briefing.analysis.article.figures.numerals import Numeral
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Parse, Token
from briefing.model import Figure, Sentence

__all__ = ["find", "periods"]

LONGEST_PHRASE = 60
"""Characters a figure and its noun may span."""
LEAST_COUNT = 2
"""`one` and nought count nothing that two sources could differ about."""
MOST = 40
"""Numbers in one sentence that are looked at; with more it is a table (the annotated bundles: 6 at most)."""
_ODD = re.compile(r"-odd\b")
_NO_COUNT = frozenset({"time", "third", "fifth", "tenth", "thing", "way"})
"""Nouns after a number that make no amount of it: `five times`, `two-thirds`."""


def find(ground: Ground) -> Iterator[Figure]:
    """The numbers of the story, without those that belong to a date."""
    for index, sentence in enumerate(ground.sentences):
        if sentence.is_story:
            dated = {
                token.i
                for date in dates.scan(ground.text, sentence.start, sentence.end)
                for token in ground.parse.between(date.start, date.end)
            }
            counted = list(
                ranges.folded(ground.text, numerals.scan(ground.text, sentence.start, sentence.end))
            )
            for numeral in counted if len(counted) <= MOST else ():
                tokens = ground.parse.between(numeral.start, numeral.end)
                if not dated.intersection(token.i for token in tokens):
                    yield from _figure(ground, numeral, tokens, sentence, index)


def _figure(
    ground: Ground, numeral: Numeral, tokens: Sequence[Token], sentence: Sentence, index: int
) -> Iterator[Figure]:
    token = scope.anchor(tokens)
    if token is None or (not numeral.unit and numeral.value < LEAST_COUNT):
        return
    noun = scope.counted(token) or scope.after_magnitude(tokens[-1], ground.parse)
    if noun is not None and noun.lemma in _NO_COUNT:
        return
    measure = measures.of(noun.lemma) if noun is not None and not numeral.unit else None
    unit, factor = measure or (numeral.unit, 1.0)
    start, kind = measures.approximation(ground.text, numeral, sentence.start, unit)
    before = ground.parse.token_at(start)
    if before is not None and before.dep == "prt":  # hand over nine
        start, kind = numeral.start, ""
    low, high = measures.reach(numeral, kind) if numeral.top is None else (numeral.value, numeral.top)
    own = {word.i for word in tokens} | ({noun.i} if measure and noun else set())
    odd = _ODD.match(ground.text, numeral.end)
    own |= {word.i for word in ground.parse.between(*odd.span())} if odd else set()
    yield _made(
        ground,
        (start, _end(numeral, tokens, noun, start, ground.parse)),
        (low * factor, high * factor),
        unit,
        noun or token,
        own,
        index,
    )


def _made(
    ground: Ground,
    place: tuple[int, int],
    reach: tuple[float, float],
    unit: str,
    token: Token,
    own: set[int],
    index: int,
) -> Figure:
    """A number with what it counts; `token` ties it to the sentence, `own` are the figure's words."""
    things = scope.thing(token, own)
    around = [word for word in scope.context(token, ground.parse) if word.i not in own]
    return Figure(
        start=place[0],
        end=place[1],
        kind="number",
        low=reach[0],
        high=reach[1],
        unit=unit,
        about=scope.stems(things, ground.text),
        context=scope.stems(around, ground.text)[: scope.WORDS],
        sentence=index,
        topic=topics.of(token, place[0], things, ground.parse, own, event=unit in (measures.DURATION, EVERY)),
        holder=scope.holder(token),
    )


def _end(numeral: Numeral, tokens: Sequence[Token], noun: Token | None, start: int, parse: Parse) -> int:
    """Where the number's phrase ends: with the noun it counts, if the grammar joins the two."""
    if noun is None or noun.end <= numeral.end or noun.end - start > LONGEST_PHRASE:
        return numeral.end
    chunk = chunks.around(noun, parse, {token.i for token in tokens})
    return noun.end if chunk is not None and tokens[-1].i in chunk.whole else numeral.end


_PERIOD = re.compile(
    r"\b(?:each|every)\s+(?:(?P<count>two|three|four|six|\d{1,2})\s+)?(?P<noun>day|week|month|quarter|year)s?\b",
    re.IGNORECASE,
)
EVERY = "every"
"""Unit of how often something happens: the days between."""
_WRITTEN = {"two": 2, "three": 3, "four": 4, "six": 6}


def periods(ground: Ground) -> Iterator[Figure]:
    """How often something happens: `each quarter`, `every six months`."""
    for index, sentence in enumerate(ground.sentences):
        if not sentence.is_story:
            continue
        for match in _PERIOD.finditer(ground.text, sentence.start, sentence.end):
            tokens = ground.parse.between(match.start(), match.end())
            token = scope.anchor(tokens)
            measure = measures.of(match["noun"].casefold())
            if token is not None and measure is not None:
                count = (match["count"] or "1").casefold()
                days = measure[1] * (_WRITTEN.get(count) or int(count))
                own = {word.i for word in tokens}
                yield _made(ground, match.span(), (days, days), EVERY, token, own, index)
