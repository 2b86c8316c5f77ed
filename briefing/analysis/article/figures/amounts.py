"""Numbers with the least and the greatest value they can mean, and what they count."""

import re
from collections.abc import Iterator

from briefing.analysis import lexicon
from briefing.analysis.article.figures import dates, scope
from briefing.analysis.article.figures.numerals import Numeral, scan
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.model import Figure, Sentence

__all__ = ["find", "reach"]

ABOUT = 0.1
"""Share by which `around 30` may be off."""
ROUND = 0.05
"""Share by which a round plain number (2,000) may be off; 41 is 41."""
MUCH_MORE = 0.5
"""`more than 1,000` reaches up to the next round number, but not beyond this share."""
LONGEST_PHRASE = 60
"""Characters a figure and its noun may span."""

_BEFORE = {row[0]: row[1] for row in lexicon.rows("approximations")}
_WORDS = "|".join(sorted(map(re.escape, _BEFORE), key=lambda words: (-len(words), words)))
_APPROXIMATE = re.compile(rf"\b({_WORDS})\s+(?:an?\s+)?$", re.IGNORECASE)
_WINDOW = 24
"""Characters before a number in which its approximation stands."""
_ODD = re.compile(r"-odd\b|\s+or so\b")
_OR_MORE = re.compile(r"\s+or more\b")
_MEASURES = {word: (unit, float(factor)) for word, unit, factor in lexicon.rows("measures")}


def find(ground: Ground) -> Iterator[Figure]:
    """The numbers of the story, without those that belong to a date."""
    for index, sentence in enumerate(ground.sentences):
        if sentence.is_story:
            taken = [(date.start, date.end) for date in dates.scan(ground.text, sentence.start, sentence.end)]
            for numeral in scan(ground.text, sentence.start, sentence.end):
                if not _inside(numeral, taken):
                    yield from _figure(ground, numeral, sentence, index)


def _inside(numeral: Numeral, taken: list[tuple[int, int]]) -> bool:
    return any(start < numeral.end and numeral.start < end for start, end in taken)


def _figure(ground: Ground, numeral: Numeral, sentence: Sentence, index: int) -> Iterator[Figure]:
    tokens = ground.parse.between(numeral.start, numeral.end)
    token = scope.anchor(tokens)
    if token is None:
        return
    noun = scope.counted(token)
    unit, factor = numeral.unit, 1.0
    if noun is not None and noun.lemma in _MEASURES and not unit:
        unit, factor = _MEASURES[noun.lemma]
        about = scope.thing(noun)[1:]
    else:
        about = scope.thing(noun if noun is not None else token)
    before = ground.text[max(sentence.start, numeral.start - _WINDOW) : numeral.start]
    match = _APPROXIMATE.search(before)
    after = ground.text[numeral.end : numeral.end + _WINDOW]
    kind = _BEFORE[match[1].casefold()] if match else "about" if _ODD.match(after) else ""
    kind = kind or ("above" if _OR_MORE.match(after) else "")
    low, high = reach(numeral, kind)
    start = numeral.start - (len(before) - match.start() if match else 0)
    yield Figure(
        start=start,
        end=_end(numeral, noun, start),
        kind="number",
        low=low * factor,
        high=high * factor,
        unit=unit,
        about=scope.stems(_others(about, tokens)),
        context=scope.stems(_others(scope.context(token, ground.parse), tokens))[: scope.WORDS],
        sentence=index,
    )


def _others(words: list[Token], tokens: tuple[Token, ...]) -> list[Token]:
    inside = {token.i for token in tokens}
    return [word for word in words if word.i not in inside and word.lemma not in _MEASURES]


def _end(numeral: Numeral, noun: Token | None, start: int) -> int:
    if noun is None or noun.end <= numeral.end or noun.end - start > LONGEST_PHRASE:
        return numeral.end
    return noun.end


def reach(numeral: Numeral, approximation: str) -> tuple[float, float]:
    """Least and greatest value of a number written exactly, or as `above`, `below` or `about` a value."""
    value = numeral.value
    step = _round_step(numeral)
    if approximation == "above":
        return value, value + max(0.0, min(step, MUCH_MORE * value))
    if approximation == "below":
        return value - max(ABOUT * value, 0.0), value
    if approximation == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    if numeral.unit or numeral.step > 1 or value != int(value):
        slack = numeral.step / 2
    else:
        slack = min(step / 2, ROUND * value) if step > 1 else 0.0
    return value - slack, value + slack


def _round_step(numeral: Numeral) -> float:
    """Ten to the number of noughts a value ends on, in units of its last written digit."""
    step = numeral.step
    digits = round(numeral.value / step)
    while digits and digits % 10 == 0:
        digits //= 10
        step *= 10
    return step
