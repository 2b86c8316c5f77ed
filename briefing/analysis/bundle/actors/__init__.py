"""Who is involved: names of all articles resolved into actors."""

from collections.abc import Sequence

from briefing.analysis.bundle.actors import organizations, people, states
from briefing.analysis.bundle.actors.ballot import Verdicts, verdicts
from briefing.analysis.bundle.actors.cast import Cast
from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.corrected import correct, rename
from briefing.analysis.bundle.actors.identity import Identity
from briefing.analysis.bundle.actors.made import make
from briefing.analysis.bundle.actors.mentions import Mention, collect, fold
from briefing.analysis.bundle.actors.standing import by_prominence, is_actor
from briefing.analysis.bundle.reports import Report
from briefing.model import Corrections

__all__ = ["Cast", "Identity", "resolve"]


def resolve(reports: Sequence[Report], corrections: Corrections) -> Cast:
    """The actors of the bundle, most prominent first, numbered m1, m2, …"""
    mentions = collect(reports)
    outlets = {report.id: _outlets(report) for report in reports}
    found = [cluster for cluster in _clusters(mentions, reports) if is_actor(cluster, outlets)]
    found = correct(found, corrections)
    actors = [make(f"m{n}", cluster) for n, cluster in enumerate(by_prominence(found), 1)]
    return Cast(rename(actors, corrections))


def _outlets(report: Report) -> frozenset[str]:
    """What an article may call its own paper and agency."""
    return frozenset(fold(name) for name in (report.article.outlet, report.article.credit) if name)


def _clusters(mentions: Sequence[Mention], reports: Sequence[Report]) -> list[Cluster]:
    beside = organizations.abbreviations(mentions, {report.id: report.text for report in reports})
    labels = verdicts(mentions, beside)
    persons = [m for m in mentions if _label(m, labels) == "person" and m.surface not in beside]
    bodies = [m for m in mentions if _label(m, labels) in ("organization", "group") and not _is_seat(m)]
    bodies += [
        m for m in mentions if m.surface in beside and _label(m, labels) in ("other", "place", "person")
    ]
    gathered = organizations.gather(sorted(bodies, key=lambda m: m.order), beside)
    for cluster in gathered:
        cluster.kind = organizations.kind_of(cluster)
    countries = states.gather(mentions)
    standing = {**countries, **{cluster.key: cluster for cluster in gathered}}
    before = set(standing)
    states.stand_in(mentions, standing, frozenset(m.surface for m in persons))
    added = [standing[key] for key in sorted(set(standing) - before)]
    return [*people.gather(persons), *gathered, *countries.values(), *added]


def _label(mention: Mention, labels: Verdicts) -> str:
    entry = mention.entry
    verdict = labels[fold(mention.surface)]
    if entry is not None and entry.is_country:
        return (
            entry.label if entry.form in ("name", "demonym") else "person" if verdict == "person" else "place"
        )
    return verdict


def _is_seat(mention: Mention) -> bool:
    entry = mention.entry
    return entry is not None and entry.form == "seat"
