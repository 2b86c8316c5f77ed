"""The same utterance in several sources, also where it was cut, translated or put into other words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.analysis.bundle.keys import Keys, keys_of
from briefing.analysis.bundle.kin import families, kin
from briefing.analysis.bundle.partners import partners
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.vectors import Rarity, Vector, alike, neighbours
from briefing.analysis.terms import WORD, fold, terms
from briefing.model import Quote

__all__ = ["links"]

SHRINKAGE = 4.0
"""See `vectors.alike`; quotes are shorter than sentences. Values from 2 to 8 group alike."""
QUOTED_WEIGHT = 2.0
"""Weight of words that stand in quotation marks inside a paraphrase: they are the utterance itself."""
FADING = 0.08
"""How fast a word counts for less, the later it comes; from .06 to .1 the same pairs are found."""
SAME_SPEAKER = 0.14
"""Likeness from which two statements of one speaker are one utterance: low, since each has one partner."""
UNKNOWN_SPEAKER = 0.28
OTHER_SPEAKER = 0.36
"""The same where one speaker is unknown, and where they differ (a ministry for its minister)."""
COMMON_RUN = 3
"""Words in a row that such statements must share besides."""
LONGEST = 120
"""Words of a statement that are looked through for them."""
RAREST = 8
POSTINGS = 32
"""Keys of a statement that look for partners, and partners one of them brings at most."""

_STATEMENT = re.compile(r"[^.!?]+(?:[.!?]+|$)")
_INNER = re.compile(r"[“\"‘][^“”\"‘’]+[”\"’]")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a quote's content."""

    quote: int
    """Number of its quote."""
    text: str
    keys: Keys
    quoted: frozenset[str]
    """Terms in quotation marks."""


def links(reports: Sequence[Report], quotes: Sequence[Quote]) -> list[tuple[str, str]]:
    """Pairs of quotes of different articles that report one utterance.

    Each quote has one partner at most in each other article: a speaker who says two like things
    says each of them once.
    """
    texts = {report.id: report.text for report in reports}
    statements = [
        statement for number, quote in enumerate(quotes) for statement in _statements(number, quote, texts)
    ]
    readings = _readings(reports, statements)
    found: dict[tuple[int, int], float] = {}
    for left, right in _pairs(readings):
        pair = (statements[left].quote, statements[right].quote)
        if quotes[pair[0]].article != quotes[pair[1]].article:
            likeness = max(alike(vectors[left], vectors[right], SHRINKAGE) for vectors in readings)
            if _one_utterance(statements[left], statements[right], quotes, likeness):
                found[pair] = max(found.get(pair, 0.0), likeness)
    return [(quotes[left].id, quotes[right].id) for left, right in partners(found, _sides(reports, quotes))]


def _readings(reports: Sequence[Report], statements: Sequence[Statement]) -> list[list[Vector]]:
    """The statements as vectors: by their own words and by families, plain and with weight on quoted words.

    Two reports are as alike as the reading that brings them closest.
    """
    sentences = [
        keys_of(sentence.slice.of(report.text))
        for report in reports
        for sentence in report.analysis.sentences
    ]
    readings = []
    for read in (_own_words, families):
        rarity = Rarity(map(read, sentences))
        plain = [_faded(rarity, read(statement.keys)) for statement in statements]
        readings += [plain, [_doubled(*pair) for pair in zip(plain, statements, strict=True)]]
    return readings


def _own_words(keys: Keys) -> Keys:
    return keys


def _pairs(readings: Sequence[Sequence[Vector]]) -> list[tuple[int, int]]:
    """The statements to compare: near by their own words or by families of words."""
    found: dict[tuple[int, int], None] = {}
    for vectors in readings[::2]:
        found.update(dict.fromkeys(neighbours(vectors, RAREST, POSTINGS)))
    return list(found)


def _sides(reports: Sequence[Report], quotes: Sequence[Quote]) -> list[tuple[str, bool]]:
    """Article of each quote, and whether it stands in its story: a headline repeats what the story quotes."""
    articles = {report.id: report.article for report in reports}
    sides = []
    for quote in quotes:
        line = articles[quote.article].line_at(quote.content[0].start)
        sides.append((quote.article, line is not None and line.kind == "story"))
    return sides


def _statements(number: int, quote: Quote, texts: Mapping[str, str]) -> Iterator[Statement]:
    for piece in quote.content:
        content = piece.of(texts[quote.article])
        whole = quote.kind == "direct"
        for match in _STATEMENT.finditer(content):
            text = match.group()
            inner = text if whole else " ".join(_INNER.findall(content)) if _INNER.search(content) else ""
            keys = keys_of(text)
            if keys.all:
                yield Statement(number, text, keys, frozenset(terms(inner)))


def _faded(rarity: Rarity, keys: Keys) -> Vector:
    """The words of a statement, the first ones weighing most: it says the main thing first."""
    places: dict[str, int] = {}
    for place, term in enumerate(keys.terms):
        places.setdefault(term, place)
    plain = rarity.vector(keys)
    return Vector({key: weight / (1 + FADING * places.get(key, 0)) for key, weight in plain.items()})


def _doubled(vector: Vector, statement: Statement) -> Vector:
    quoted = statement.quoted.union(map(kin, statement.quoted))
    return Vector({key: weight * (QUOTED_WEIGHT if key in quoted else 1.0) for key, weight in vector.items()})


def _one_utterance(left: Statement, right: Statement, quotes: Sequence[Quote], likeness: float) -> bool:
    speakers = {quotes[left.quote].speaker, quotes[right.quote].speaker}
    if len(speakers) == 1 and None not in speakers:
        return likeness >= SAME_SPEAKER
    least = UNKNOWN_SPEAKER if None in speakers else OTHER_SPEAKER
    return likeness >= least and longest_run(left.text, right.text) >= COMMON_RUN


def _words(text: str) -> list[str]:
    return [fold(match.group()) for match in islice(WORD.finditer(text), LONGEST)]


def longest_run(left: str, right: str) -> int:
    """Words in a row that two texts share."""
    first = _words(left)
    second = _words(right)
    longest = 0
    before = [0] * (len(second) + 1)
    for word in first:
        row = [0]
        for place, other in enumerate(second):
            row.append(before[place] + 1 if word == other else 0)
        longest = max(longest, *row)
        before = row
    return longest
