"""Which articles are one source: copies, and papers that run one wire text.

Each story is cut into overlapping runs of four words; a fixed sample of their hashes is its sketch. An
index from hash to article names the few articles worth comparing, so the time grows with the number of
articles and not with their pairs, also where a thousand papers run one text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from zlib import crc32

from briefing.analysis.bundle.reports import Report

__all__ = ["find"]

RUN = 4
"""Words of a run. Of 300 news texts and copies with every tenth word changed, runs of four find .98 and
runs of five .94 at the same SAME; shorter runs are phrases that many reports of one event share."""
SAMPLED = 4
"""One hash in so many is kept: some 150 of an article of 600 words, which tells its share to within .04."""
INDEXED = 16
"""One hash in so many of a long article stands in the index; the others only serve the comparison."""
SHORT = 400
"""Hashes up to which an article stands in the index with its whole sketch."""
SAME = 0.4
"""Share of the smaller sketch from which two articles are one source. Copies cut to half their length
share .9 and more of the shorter one, a lightly rewritten wire story .4 to .8; the annotated bundles, whose
reports quote the same speeches, stay below .1. After a change run tests/analysis/duplicates."""
FEWEST = 6
"""Least hashes in common; below it the share says nothing."""
MOST_POSTED = 20
"""Articles kept under one hash: more have a stock phrase in common."""
MOST_COMPARED = 5
"""Articles compared in full with each new one."""
_WORD = re.compile(r"\w+")


def find(reports: Sequence[Report]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of articles that share their text, in reading order; groups of one are left out."""
    sources = _Sources()
    for report in reports:
        sources.add(_words(report))
    groups: dict[int, list[str]] = {}
    for number, report in enumerate(reports):
        groups.setdefault(sources.root(number), []).append(report.id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


class _Sources:
    """The articles taken so far, joined into sources."""

    def __init__(self) -> None:
        self.sketches: list[tuple[int, ...]] = []
        self.parents: list[int] = []
        self.posted: dict[int, list[int]] = {}
        self.whole: dict[tuple[str, ...], int] = {}

    def add(self, words: tuple[str, ...]) -> None:
        """Take one more article and join it with what it shares its text with."""
        number = len(self.parents)
        self.parents.append(number)
        copied = self.whole.setdefault(words, number) if words else number
        if copied != number:
            self.parents[number] = self.root(copied)
            self.sketches.append(())
            return
        sketch = tuple(sorted(set(_hashes(words))))
        self.sketches.append(sketch)
        for other in self.alike(sketch):
            self.parents[self.root(number)] = self.root(other)
        self.post(number, sketch, long=len(words) > SHORT)

    def alike(self, sketch: tuple[int, ...]) -> Iterator[int]:
        """The articles that share enough with this sketch."""
        hits = Counter(other for one in sketch for other in self.posted.get(one, ()))
        mine = set(sketch)
        for other, _count in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:MOST_COMPARED]:
            shared = len(mine.intersection(self.sketches[other]))
            if shared >= FEWEST and shared >= SAME * min(len(sketch), len(self.sketches[other])):
                yield other

    def post(self, number: int, sketch: tuple[int, ...], long: bool) -> None:
        """List the article under its hashes, save where its own source stands there already."""
        root = self.root(number)
        for one in sketch:
            if not long or one % INDEXED == 0:
                posted = self.posted.setdefault(one, [])
                if len(posted) < MOST_POSTED and all(self.root(other) != root for other in posted):
                    posted.append(number)

    def root(self, number: int) -> int:
        """The first article of a source, found by any of its articles."""
        while self.parents[number] != number:
            self.parents[number] = number = self.parents[self.parents[number]]
        return number


def _words(report: Report) -> tuple[str, ...]:
    story = (report.text[one.start : one.end] for one in report.analysis.sentences if one.is_story)
    return tuple(word for sentence in story for word in _WORD.findall(sentence.casefold()))


def _hashes(words: Sequence[str]) -> Iterator[int]:
    """The sampled hashes of all runs of words; the same in every process, unlike `hash`."""
    for start in range(len(words) - RUN + 1):
        value = crc32(" ".join(words[start : start + RUN]).encode())
        if value % SAMPLED == 0:
            yield value
