"""Where the bundle rests on one leg: single sources and sources without a name."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.sources import sources_of
from briefing.model import Gaps, Pledge, Quote

__all__ = ["find"]


def find(
    reports: Sequence[Report],
    quotes: Sequence[Quote],
    quote_groups: Sequence[tuple[str, ...]],
    pledges: Sequence[Pledge],
    pledge_groups: Sequence[tuple[str, ...]],
    duplicates: Sequence[tuple[str, ...]],
) -> Gaps:
    """Single-source items and quotes whose source has no name.

    A bundle that is one source altogether has no single-source items: there is nothing to compare.
    """
    sources = sources_of(reports, duplicates)
    unnamed = tuple(quote.id for quote in quotes if quote.speaker_state == "unnamed" and not quote.in_noise)
    if len(set(sources.values())) < 2:  # noqa: PLR2004
        return Gaps(unnamed=unnamed)
    told = [(quote.id, quote.article) for quote in quotes if not quote.in_noise]
    bound = [(pledge.id, pledge.article) for pledge in pledges if not pledge.in_noise]
    return Gaps(
        single_source=(*_alone(told, quote_groups, sources), *_alone(bound, pledge_groups, sources)),
        unnamed=unnamed,
    )


def _alone(
    items: Sequence[tuple[str, str]], groups: Iterable[tuple[str, ...]], sources: Mapping[str, int]
) -> list[str]:
    """Ids of (id, article) that no other source carries; copies and shared wire text are one source."""
    home = {identity: sources[article] for identity, article in items}
    backed = {
        identity
        for group in groups
        if len({home[member] for member in group if member in home}) > 1
        for identity in group
    }
    return [identity for identity, _ in items if identity not in backed]
