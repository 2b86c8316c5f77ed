"""The story's sentences as the summary weighs them: terms, figures, names, share of quotation."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.article import quotations
from briefing.analysis.bundle.keys import Keys, keys_of
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.sources import sources_of
from briefing.analysis.bundle.summary.alone import dangles
from briefing.analysis.terms import blank
from briefing.model import Sentence, Slice, Span

__all__ = ["Candidate", "gather"]

LEADING = 80
"""Story sentences per article that are weighed: a longer text has told its story by then.
Keeps the global step linear in the number of articles."""


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

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.article, self.sentence.start, self.sentence.end)


def gather(reports: Sequence[Report], duplicates: Sequence[tuple[str, ...]]) -> list[Candidate]:
    """The story sentences of every article, article by article."""
    sources = sources_of(reports, duplicates)
    found: list[Candidate] = []
    for report in reports:
        found.extend(_of(report, sources[report.id]))
    return found


def _of(report: Report, source: int) -> list[Candidate]:
    story = [sentence for sentence in report.analysis.sentences if sentence.is_story][:LEADING]
    shares = _Quoted(report.text)
    made: list[Candidate] = []
    for order, sentence in enumerate(story):
        text = sentence.slice.of(report.text)
        outside = shares.blanked(sentence.slice)
        dangling = dangles(outside)
        made.append(
            Candidate(
                article=report.id,
                source=source,
                sentence=sentence,
                text=text,
                order=order,
                opens=not order or story[order - 1].paragraph != sentence.paragraph,
                words=len(text.split()),
                quoted=1 - _letters(outside) / max(1, _letters(text)),
                keys=keys_of(text),
                dangling=dangling,
                antecedent=_antecedent(made[-REACH:]) if dangling else None,
            )
        )
    return made


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


def _antecedent(before: Sequence[Candidate]) -> Span | None:
    """The nearest of the sentences before that stands by itself."""
    return next((candidate.span for candidate in reversed(before) if not candidate.dangling), None)
