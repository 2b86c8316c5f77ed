"""What happened: source sentences ranked once, so that every length is a prefix."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Parameters, SummarySentence

__all__ = ["METHODS", "rank"]

METHODS: tuple[str, ...] = (
    "coverage",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "reduction",
    "edmundson",
)
"""Our own first, then sumy's eight."""


def rank(
    reports: Sequence[Report],
    parameters: Parameters,
    duplicates: Sequence[tuple[str, ...]] = (),
    cast: Cast | None = None,
) -> tuple[SummarySentence, ...]:
    """The story's sentences, best first; depends on texts and sentences alone, not on syntax.

    The cast serves the focus on an actor only: without it the early ranking is the final one.
    """
    return ()
