"""The same utterance in several sources, also where it was cut, translated or put into other words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.analysis.bundle.echoes.order import in_order, share_runs, sharing_runs, spelt_out
from briefing.analysis.bundle.keys import Keys, keys_of
from briefing.analysis.bundle.kin import relative, relatives
from briefing.analysis.bundle.partners import partners
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.vectors import Rarity, Vector, alike, neighbours
from briefing.analysis.terms import terms
from briefing.model import Quote

__all__ = ["links"]

SHRINKAGE = 4.0
"""See `vectors.alike`; quotes are shorter than sentences. Values from 2 to 8 group alike."""
QUOTED_WEIGHT = 2.0
"""Weight of words that stand in quotation marks inside a paraphrase: they are the utterance itself."""
FADING = 0.08
"""How fast a word counts for less, the later it comes; from .06 to .1 the same pairs are found."""
STRANGERS = 0.5
TWINS = 0.75
"""Likeness by families of words outside which no other reading can change what two statements are: a share of
the least that makes them one utterance, and one that leaves no doubt."""
SAME_SPEAKER = 0.14
"""Likeness from which two statements of one speaker are one utterance: low, since each has one partner."""
UNKNOWN_SPEAKER = 0.28
OTHER_SPEAKER = 0.36
"""The same where one speaker is unknown, and where they differ (a ministry for its minister): such
statements must share a run of words besides."""
PLAIN = 0.4
"""Likeness from which two statements of one speaker are one utterance in whatever order."""
LEAST_ORDER = 0.2
"""Below it, share of their words that must stand in the same order in both."""
SPOKEN_ORDER = 0.3
"""The same where one is quoted speech, which a report of it follows more closely than another's report, and
where one word is all they have in common.
The three were set on pairs that the two development sets group; re-run the quote grouping."""
FIGURES = "#@"
"""What a key opens with that is a number or a date."""
RAREST = 8
POSTINGS = 12
MOST = 8
"""See `vectors.neighbours`."""

_STATEMENT = re.compile(r"[^.!?]+(?:[.!?]+|$)")
_INNER = re.compile(r"[“\"‘][^“”\"‘’]+[”\"’]")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a quote's content."""

    quote: int
    """Number of its quote."""
    words: tuple[str, ...]
    """Its words spelt out: see `order`."""
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
    for left, right in _near(statements, quotes, readings[0]):
        pair = (statements[left].quote, statements[right].quote)
        if quotes[pair[0]].article != quotes[pair[1]].article:
            least = _least(quotes[pair[0]], quotes[pair[1]])
            likeness = _likeness(left, right, readings, least)
            if likeness >= least and _one_utterance(left, right, statements, quotes, readings[0], likeness):
                found[pair] = max(found.get(pair, 0.0), likeness)
    return [(quotes[left].id, quotes[right].id) for left, right in partners(found, _sides(reports, quotes))]


def _near(
    statements: Sequence[Statement], quotes: Sequence[Quote], reading: "_Reading"
) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) worth comparing: of one speaker by their words, of others by a run of words."""
    of_speaker: defaultdict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        speaker = quotes[statement.quote].speaker
        if speaker is not None:
            of_speaker[speaker].append(number)
    near = set(sharing_runs([statement.words for statement in statements]))
    for numbers in of_speaker.values():
        if len({quotes[statements[number].quote].article for number in numbers}) > 1:
            vectors = [reading.vector(number) for number in numbers]
            for left, right in neighbours(vectors, RAREST, POSTINGS, MOST):
                near.add((numbers[left], numbers[right]))
    yield from sorted(near)


class _Reading:
    """The statements as vectors, each made when it is first asked for."""

    def __init__(
        self, statements: Sequence[Statement], rarity: Rarity, read: Callable[[Keys], Keys], spoken: bool
    ) -> None:
        self._statements = statements
        self._rarity = rarity
        self._read = read
        self._spoken = spoken
        self._made: dict[int, Vector] = {}

    def vector(self, number: int) -> Vector:
        """The statement with this number."""
        found = self._made.get(number)
        if found is None:
            statement = self._statements[number]
            found = _faded(self._rarity, self._read(statement.keys))
            found = self._made[number] = _doubled(found, statement) if self._spoken else found
        return found

    def likeness(self, left: int, right: int) -> float:
        """How alike two statements are."""
        return alike(self.vector(left), self.vector(right), SHRINKAGE)


def _readings(reports: Sequence[Report], statements: Sequence[Statement]) -> list[_Reading]:
    """By families of words and by the statements' own; plain, and weighted where quoted.

    Two reports are as alike as the reading that brings them closest.
    """
    sentences = [
        keys_of(sentence.slice.of(report.text))
        for report in reports
        for sentence in report.analysis.sentences
    ]
    return [
        _Reading(statements, rarity, read, spoken)
        for read in (relatives, _own_words)
        for rarity in (Rarity(map(read, sentences)),)
        for spoken in (False, True)
    ]


def _own_words(keys: Keys) -> Keys:
    return keys


def _likeness(left: int, right: int, readings: Sequence[_Reading], least: float) -> float:
    """By the reading that brings the two closest; strangers and twins in the first are not read again."""
    first = readings[0].likeness(left, right)
    if not STRANGERS * least <= first < TWINS:
        return first
    return max(first, *(reading.likeness(left, right) for reading in readings[1:]))


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
                yield Statement(number, spelt_out(text), keys, frozenset(terms(inner)))


def _faded(rarity: Rarity, keys: Keys) -> Vector:
    """The words of a statement, the first ones weighing most: it says the main thing first."""
    places: dict[str, int] = {}
    for place, term in enumerate(keys.terms):
        places.setdefault(term, place)
    plain = rarity.vector(keys)
    return Vector({key: weight / (1 + FADING * places.get(key, 0)) for key, weight in plain.items()})


def _doubled(vector: Vector, statement: Statement) -> Vector:
    quoted = statement.quoted.union(map(relative, statement.quoted))
    return Vector({key: weight * (QUOTED_WEIGHT if key in quoted else 1.0) for key, weight in vector.items()})


def _least(left: Quote, right: Quote) -> float:
    """Likeness from which statements of these two can be one utterance."""
    if left.speaker is None or right.speaker is None:
        return UNKNOWN_SPEAKER
    return SAME_SPEAKER if left.speaker == right.speaker else OTHER_SPEAKER


def _one_utterance(
    left: int,
    right: int,
    statements: Sequence[Statement],
    quotes: Sequence[Quote],
    reading: _Reading,
    likeness: float,
) -> bool:
    """Whether two statements that are alike enough are also built alike, or share a run of words."""
    one, other = statements[left], statements[right]
    said = quotes[one.quote], quotes[other.quote]
    if said[0].speaker is None or said[0].speaker != said[1].speaker:
        return share_runs(one.words, other.words)
    common = frozenset(reading.vector(left)).intersection(reading.vector(right))
    return likeness >= PLAIN or _built_alike(one, other, [quote.kind for quote in said], common)


def _built_alike(left: Statement, right: Statement, kinds: Sequence[str], common: frozenset[str]) -> bool:
    """Whether statements with little in common are built alike; paraphrases with one figure need not be."""
    if "indirect" in kinds and any(key[0] in FIGURES for key in common):
        return True
    least = SPOKEN_ORDER if "direct" in kinds or len(common) == 1 else LEAST_ORDER
    return in_order(left.words, right.words) >= least
