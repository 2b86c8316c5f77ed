"""The speaker of one quote, from the words that name its source."""

from dataclasses import replace

from briefing.analysis.bundle.actors import Identity
from briefing.analysis.bundle.actors.mentions import fold
from briefing.analysis.bundle.reports import Report
from briefing.model import Corrections, Quote, SpeakerState

__all__ = ["attributed"]

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "him", "her", "them", "you"})


def attributed(
    quote: Quote, report: Report, identity: Identity, corrections: Corrections, number: str
) -> Quote:
    """The quote with its id, its article and its speaker."""
    speaker, state, why = _speaker(quote, report, identity)
    key = (report.article.text_sha256, quote.content[0].start)
    if key in corrections.speaker:
        speaker, state, why = _corrected(corrections.speaker[key], identity)
    return replace(quote, id=number, article=report.id, speaker=speaker, speaker_state=state, speaker_why=why)


def _speaker(quote: Quote, report: Report, identity: Identity) -> tuple[str | None, SpeakerState, str]:
    place = quote.source or quote.source_hint
    if place is None:
        return None, "none", ""
    found = identity.explain(report.id, place)
    if found is not None:
        actor, why = found
        return actor, "resolved", why if quote.source is not None else f"follows on: {why}"
    return None, _unsolved(place.of(report.text)), ""


def _unsolved(source: str) -> SpeakerState:
    """A pronoun or a definite noun stands for somebody we could not tell; others have no name."""
    first = source.split(maxsplit=1)[0].lower().strip("“”\"'‘’,") if source.split() else ""
    return "unresolved" if first in PRONOUNS or first == "the" else "unnamed"


def _corrected(name: str | None, identity: Identity) -> tuple[str | None, SpeakerState, str]:
    """The actor of that name, as the analyst said; nobody where no actor bears it."""
    if name is None:
        return None, "unnamed", "corrected"
    for actor in identity.cast.actors:
        if fold(name) in {fold(form) for form in (actor.name, *actor.names, *actor.metonyms)}:
            return actor.id, "resolved", "corrected"
    return None, "unresolved", "corrected"
