"""Groups that bind themselves without a name: `26 nations`, `donors`, `member states`."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.analysis import lexicon
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Actor, Pledge, Span

__all__ = ["enlist"]

NUMBERS = {word: str(number) for word, number in ((row[0], row[1]) for row in lexicon.rows("small_numbers"))}
QUANTITY = re.compile(
    r"^(?:all |some |the |about |around |at least |more than |nearly |over )*([\d,]+|[A-Za-z]+(?:-[a-z]+)?)\b"
)


@dataclass
class _Group:
    """One unnamed group and where it is mentioned."""

    key: tuple[str, str]
    spans: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)


def enlist(reports: Sequence[Report], cast: Cast) -> Cast:
    """The cast with the unnamed groups that bind themselves, as actors of their own after the named ones."""
    groups: dict[tuple[str, str], _Group] = {}
    for report in reports:
        for pledge in report.analysis.pledges:
            found = _group(pledge, report, cast)
            if found is not None:
                key, span, form = found
                group = groups.setdefault(key, _Group(key))
                if span not in group.spans:
                    group.spans.append(span)
                    group.forms[form] += 1
    made = [_actor(group, len(cast.actors) + number) for number, group in enumerate(groups.values(), start=1)]
    return Cast((*cast.actors, *made)) if made else cast


def _group(pledge: Pledge, report: Report, cast: Cast) -> tuple[tuple[str, str], Span, str] | None:
    """(what makes it this group, its place, its words)."""
    place = pledge.actor_text
    if place is None or pledge.in_noise:
        return None
    form = place.of(report.text)
    words = re.findall(r"[A-Za-z]+", form.lower())
    if not any(word in PLURALS for word in words) or words[0] in OWNED:
        return None
    number = _number(form)
    if number is None and (len(words) > LONGEST or cast.named_in(report.id, place)):
        return None
    family = next(PLURALS[one] for word in words for one in (word, f"{word}s") if one in PLURALS)
    return (number or "", family), Span(report.id, place.start, place.end), form


def _number(form: str) -> str | None:
    """The number that the phrase opens with, as digits."""
    match = QUANTITY.match(form)
    if match is None:
        return None
    word = match.group(1).lower().replace(",", "")
    return word if word.isdigit() else NUMBERS.get(word)


def _actor(group: _Group, number: int) -> Actor:
    names = tuple(form for form, _ in sorted(group.forms.items(), key=lambda one: (-one[1], one[0])))
    return Actor(
        id=f"m{number}",
        name=names[0],
        kind="group",
        names=names,
        mentions=tuple(group.spans),
    )


PLURALS = {row[0]: row[1] for row in lexicon.rows("group_nouns")}
OWNED = ("their", "his", "her", "its", "our", "my", "these", "those")
LONGEST = 6
"""Words of a group without a number at most."""
