"""What happened: source sentences ranked once, so that every length is a prefix.

Our own method, coverage, chooses again and again the sentence with the greatest worth times news.
Worth is the chance that it states a fact a briefing needs, and a main one: told by other sources too,
by a headline, by concepts that weigh, by figures and decisions, in the reporter's voice (`worth`).
News is the chance that no chosen sentence has said it (`repetition`).
"""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.summary import (
    agreement,
    alike,
    coverage,
    focus,
    sumy_methods,
    worth,
)
from briefing.analysis.bundle.summary.candidates import LEADING, Candidate, gather, leading_of
from briefing.analysis.bundle.summary.repetition import Repetition
from briefing.model import METHODS, Parameters, SummarySentence

__all__ = ["METHODS", "caution", "cautions", "rank"]

MANY = 300
"""Sentences from which sumy's methods take long: they compare every sentence with every other."""
SHORTEST = 5
"""Words below which a line says nothing by itself."""


def rank(
    reports: Sequence[Report],
    parameters: Parameters,
    duplicates: Sequence[tuple[str, ...]] = (),
    cast: Cast | None = None,
) -> tuple[SummarySentence, ...]:
    """The story's sentences, best first; depends on texts and sentences alone, not on syntax.

    The cast serves the focus on an actor only: without focus the early ranking is the final one.
    """
    focused = parameters.actor or parameters.query  # what a reader looks for may stand deep in an article
    found = gather(reports, duplicates, LEADING if focused else leading_of(len(reports)))
    likeness = alike.compare(found)
    if parameters.method == METHODS[0]:
        order = _covering(reports, found, likeness, parameters, cast)
    else:
        order = _by_sumy(reports, found, parameters, cast)
    return tuple(
        SummarySentence(
            candidate.article,
            candidate.sentence.start,
            candidate.sentence.end,
            agreement.also(found, likeness, index),
            candidate.antecedent,
        )
        for index in order
        for candidate in (found[index],)
    )


def _covering(
    reports: Sequence[Report],
    found: Sequence[Candidate],
    likeness: alike.Likeness,
    parameters: Parameters,
    cast: Cast | None,
) -> list[int]:
    """Our own method: worthy sentences, each with something new."""
    worths = worth.worths(reports, found, likeness)
    admitted = [index for index, candidate in enumerate(found) if _stands(candidate)]
    return coverage.greedy(
        focus.focused(worths, found, parameters, cast), Repetition(found, likeness), admitted
    )


def _by_sumy(
    reports: Sequence[Report], found: Sequence[Candidate], parameters: Parameters, cast: Cast | None
) -> list[int]:
    """One of sumy's methods over the sentences that may be shown, those in focus first."""
    admitted = [index for index, candidate in enumerate(found) if _stands(candidate)]
    share = max(1, sumy_methods.limit(parameters.method) // max(1, len(reports)))
    if len(admitted) > sumy_methods.limit(parameters.method):
        admitted = [index for index in admitted if found[index].order < share]
    by_article = {report.id: [i for i in admitted if found[i].article == report.id] for report in reports}
    ranked = sumy_methods.order(
        parameters.method,
        [[found[i].text for i in indexes] for indexes in by_article.values()],
        [report.article.title.of(report.text) if report.article.title else "" for report in reports],
    )
    flat = [i for indexes in by_article.values() for i in indexes]
    order = [flat[number] for number in ranked]
    shares = focus.focused([1.0] * len(found), found, parameters, cast)
    return sorted(order, key=lambda index: -shares[index])


def caution(method: str, count: int) -> str | None:
    """What a reader should know before waiting for this method over that many sentences."""
    if method == METHODS[0] or count <= MANY:
        return None
    note = f"{method} compares every sentence with every other: {count} sentences take long"
    limit = sumy_methods.limit(method)
    return note if count <= limit else f"{note}; only the first of each article, {limit} in all, were weighed"


def cautions(reports: Sequence[Report], parameters: Parameters) -> tuple[str, ...]:
    """The cautions that apply to these articles."""
    count = sum(sentence.is_story for report in reports for sentence in report.analysis.sentences)
    found = caution(parameters.method, count)
    return (found,) if found else ()


def _stands(candidate: Candidate) -> bool:
    """Whether it may be shown: long enough, no question, with its antecedent where it needs one."""
    if candidate.words < SHORTEST or candidate.text.rstrip("”’\"')").endswith("?"):
        return False
    return not candidate.dangling or candidate.antecedent is not None
