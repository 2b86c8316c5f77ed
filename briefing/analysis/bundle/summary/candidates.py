"""The story's sentences as the summary weighs them: terms, figures, names, share of quotation."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.analysis.article import quotations
from briefing.analysis.bundle.keys import Keys, keys_of
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.sources import sources_of
from briefing.analysis.bundle.summary.alone import dangles
from briefing.analysis.terms import blank
from briefing.model import Sentence, Slice, Span

__all__ = ["LEADING", "Candidate", "gather", "leading_of"]

LEADING = 80
"""Story sentences per article that are weighed: a longer text has told its story by then.
Keeps the global step linear in the number of articles."""
WEIGHED = 20_000
FEWEST_LEADING = 12
"""Sentences of the bundle that are weighed, as far as they leave so many to each article. Where hundreds
of articles tell one story, what stands deep in one of them is no news; up to 250 articles nothing changes."""
PER_SOURCE = 400
"""Sentences of one source that are weighed, each wording once: several times what one wire text holds. A
source told by ten thousand near-copies costs no more than that."""
COPIES = 20
"""Places of one wording that are remembered, so that no sentence lists thousands."""
REACH = 6
"""Sentences back to the one that explains: speech may run on for some after its speaker was named."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may enter the summary."""

    article: str
    source: int
    """Number of its independent source: copies and shared wire text have one."""
    sentence: Sentence
    text: str
    order: int
    """Place among the article's story sentences, from 0."""
    depth: float
    """The same as a share of them all."""
    opens: bool
    """First of its paragraph."""
    words: int
    quoted: float
    """Share of its letters that stand in quotation marks."""
    keys: Keys
    dangling: bool
    """Hangs on a pronoun that only the sentence before explains."""
    antecedent: Span | None
    """The sentence that explains it."""
    copies: tuple[Span, ...] = ()
    """The same words in other articles of its source."""

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.article, self.sentence.start, self.sentence.end)


def leading_of(articles: int) -> int:
    """Story sentences of each article that are weighed, in a bundle of so many articles."""
    return min(LEADING, max(FEWEST_LEADING, WEIGHED // max(1, articles)))


def gather(
    reports: Sequence[Report], duplicates: Sequence[tuple[str, ...]], leading: int = LEADING
) -> list[Candidate]:
    """The story sentences of every article, article by article, `leading` of each at most.

    What an article has word for word from another of its source is no candidate of its own.
    """
    sources = sources_of(reports, duplicates)
    wordings: defaultdict[int, _Wordings] = defaultdict(_Wordings)
    found: list[Candidate] = []
    for report in reports:
        number = sources[report.id]
        found.extend(_of(report, number, wordings[number], leading))
    return [wordings[candidate.source].with_copies(candidate) for candidate in found]


class _Wordings:
    """What the articles of one source have told so far."""

    def __init__(self) -> None:
        self.told: dict[str, Candidate] = {}
        self.places: dict[str, list[Span]] = {}

    @property
    def full(self) -> bool:
        """Whether the source has told enough."""
        return len(self.told) >= PER_SOURCE

    def add(self, candidate: Candidate) -> None:
        """Remember its words."""
        self.told.setdefault(candidate.text, candidate)

    def same(self, text: str, place: Span) -> Candidate | None:
        """The sentence of another article with these words, if there is one; the place is noted."""
        candidate = self.told.get(text)
        if candidate is None or candidate.article == place.article:
            return None
        places = self.places.setdefault(text, [])
        if len(places) < COPIES and place.article not in {other.article for other in places}:
            places.append(place)
        return candidate

    def with_copies(self, candidate: Candidate) -> Candidate:
        """The candidate, and where else its words stand."""
        places = self.places.get(candidate.text)
        if places is None or self.told[candidate.text] is not candidate:
            return candidate
        return replace(candidate, copies=tuple(places))


def _of(report: Report, source: int, wordings: _Wordings, leading: int) -> Iterator[Candidate]:
    story = [sentence for sentence in report.analysis.sentences if sentence.is_story]
    shares: _Quoted | None = None
    standing: list[Span | None] = []
    for order, sentence in enumerate(story[:leading]):
        text, place = sentence.slice.of(report.text), Span(report.id, sentence.start, sentence.end)
        same = wordings.same(text, place)
        if same is not None or wordings.full:
            standing.append(place if same is not None and not same.dangling else None)
            continue
        shares = shares or _Quoted(report.text)
        outside = shares.blanked(sentence.slice)
        dangling = dangles(outside)
        candidate = Candidate(
            article=report.id,
            source=source,
            sentence=sentence,
            text=text,
            order=order,
            depth=order / len(story),
            opens=not order or story[order - 1].paragraph != sentence.paragraph,
            words=len(text.split()),
            quoted=1 - _letters(outside) / max(1, _letters(text)),
            keys=keys_of(text),
            dangling=dangling,
            antecedent=_nearest(standing[-REACH:]) if dangling else None,
        )
        standing.append(None if dangling else place)
        wordings.add(candidate)
        yield candidate


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


class _Quoted:
    """The quotations of one text, to be blanked out of its sentences."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.quotations = quotations.scan(text)
        self.starts = [quotation.start for quotation in self.quotations]

    def blanked(self, place: Slice) -> str:
        """The sentence with everything inside quotation marks turned to blanks."""
        ranges = []
        first = max(0, bisect_right(self.starts, place.start) - 1)
        for quotation in self.quotations[first : bisect_right(self.starts, place.end)]:
            low, high = max(quotation.start, place.start), min(quotation.end, place.end)
            if low < high:
                ranges.append((low - place.start, high - place.start))
        return blank(place.of(self.text), ranges)


def _nearest(before: Sequence[Span | None]) -> Span | None:
    """The last of the sentences before that stands by itself."""
    return next((place for place in reversed(before) if place is not None), None)
