"""Which sentences of the bundle say the same, and which say what a headline says."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.bundle.keys import keys_of
from briefing.analysis.bundle.kin import families
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.summary.candidates import Candidate
from briefing.analysis.bundle.vectors import Rarity, alike, neighbours

__all__ = ["Likeness", "compare", "to_headlines"]

SHRINKAGE = 8.0
"""Chosen with the weights of `vectors`, in the same way: 4 and 16 find a tenth fewer."""
LEAST = 0.05
"""Likeness below which two sentences are strangers."""
NEAREST = 4
"""Headlines that a sentence is compared with: only the most like it counts."""
RAREST = 14
POSTINGS = 24
MOST = 16
"""See `vectors.neighbours`."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Pairs of like sentences."""

    partners: tuple[dict[int, float], ...]
    """Candidate index -> partner index -> likeness, from LEAST to 1."""


def compare(candidates: Sequence[Candidate]) -> Likeness:
    """All pairs that are alike; sentences that share none of their rarest keys are never looked at.

    Words of one family count as one word: no two papers choose the same.
    """
    found_keys = [families(candidate.keys) for candidate in candidates]
    rarity = Rarity(found_keys)
    vectors = [rarity.vector(keys) for keys in found_keys]
    partners: tuple[dict[int, float], ...] = tuple({} for _ in candidates)
    for left, right in neighbours(vectors, RAREST, POSTINGS, MOST):
        found = alike(vectors[left], vectors[right], SHRINKAGE)
        if found >= LEAST:
            partners[left][right] = partners[right][left] = found
    return Likeness(partners)


def to_headlines(reports: Sequence[Report], candidates: Sequence[Candidate]) -> list[float]:
    """For each sentence its likeness to the headline or standfirst, of any article, that is most like it."""
    headlines = [
        keys_of(line.slice.of(report.text))
        for report in reports
        for line in report.article.lines
        if line.kind in ("headline", "standfirst")
    ]
    rarity = Rarity([candidate.keys for candidate in candidates] + headlines)
    vectors = [rarity.vector(keys) for keys in (*headlines, *(candidate.keys for candidate in candidates))]
    found = [0.0] * len(candidates)
    for left, right in neighbours(vectors, RAREST, POSTINGS, most=NEAREST, indexed=len(headlines)):
        if right >= len(headlines):
            index = right - len(headlines)
            found[index] = max(found[index], alike(vectors[left], vectors[right], SHRINKAGE))
    return found
