"""The reader's focus: an actor or a query makes the sentences that speak of it worth more."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.summary.candidates import Candidate
from briefing.analysis.terms import fold, terms
from briefing.model import Actor, Parameters

__all__ = ["focused"]

OFF_TOPIC = 0.05
"""Share of its worth that is left to a sentence that has nothing to do with the focus."""
NEXT_DOOR = 0.3
"""Share left to a sentence beside one that names the focus, in the same paragraph."""


def focused(
    worths: Sequence[float], candidates: Sequence[Candidate], parameters: Parameters, cast: Cast | None
) -> list[float]:
    """The worths under the focus; unchanged where there is none."""
    found = list(worths)
    for held in (_actor_hits(candidates, parameters.actor, cast), _query_hits(candidates, parameters.query)):
        if held is not None:
            found = [worth * _share(held, candidates, index) for index, worth in enumerate(found)]
    return found


def _share(held: Sequence[float], candidates: Sequence[Candidate], index: int) -> float:
    if held[index]:
        return OFF_TOPIC + (1 - OFF_TOPIC) * held[index]
    beside = index > 0 and held[index - 1] and candidates[index].dangling
    return NEXT_DOOR if beside and candidates[index - 1].article == candidates[index].article else OFF_TOPIC


def _query_hits(candidates: Sequence[Candidate], query: str | None) -> list[float] | None:
    """Share of the query's terms that each sentence holds."""
    wanted = frozenset(terms(query or ""))
    if not wanted:
        return None
    return [len(wanted & candidate.keys.all) / len(wanted) for candidate in candidates]


def _actor_hits(candidates: Sequence[Candidate], name: str | None, cast: Cast | None) -> list[float] | None:
    """1 for each sentence that names the actor; by its name's last word where the cast knows none such."""
    if not name:
        return None
    actor = _find(name, cast)
    if actor is None or cast is None:
        last = frozenset(terms(name)[-1:])
        return [float(bool(last & candidate.keys.all)) for candidate in candidates]
    return [
        float(
            any(found == actor.id for _, found in cast.named_in(candidate.article, candidate.sentence.slice))
        )
        for candidate in candidates
    ]


def _find(name: str, cast: Cast | None) -> Actor | None:
    wanted = fold(name)
    for actor in cast.actors if cast else ():
        if wanted in {fold(known) for known in (actor.name, *actor.names, *actor.metonyms)}:
            return actor
    return None
