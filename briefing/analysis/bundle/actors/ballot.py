"""What each surface form is, by the vote of all its occurrences in the bundle."""

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors.mentions import Mention, fold
from briefing.model import NameLabel

__all__ = ["Verdicts", "verdicts"]

Votes = dict[str, dict[NameLabel, float]]
Verdicts = dict[str, NameLabel]
"""Folded surface form -> what it is."""

NOISE_SHARE = 0.5
"""Weight of an occurrence in captions, links and the like."""
PART_OF_PERSON = 4.0
"""Vote for `person` that a surname gains from a full name: above what the statistical model alone can say."""
LEGAL_FORM = 6.0
"""Vote for `organization` that a name gains from the same name with its legal form: it settles the case."""
PART_OF_ORGANIZATION = 2.0
STRUCTURAL = 2.5
"""Weight above which the words beside a name, not the statistical model, tell that it is a person."""
ABBREVIATED = 8.0
"""Vote for `organization` that a name gains from an abbreviation in brackets after it."""
LOCATED = 2.0
"""Weight of a place that a preposition of place tells."""
SMALL = frozenset(
    {"of", "for", "the", "and", "on", "national", "international", "new", "world", "united", "general"}
)
"""Words that no short form of a name ends on."""


def verdicts(mentions: Sequence[Mention], beside: Mapping[str, str]) -> Verdicts:
    """The label of every surface form; a full name settles its parts.

    `beside` maps abbreviations to the names that they stand beside, which are then no persons.
    """
    votes: Votes = {}
    told: set[str] = set()
    for mention in mentions:
        share = NOISE_SHARE if mention.name.in_noise else 1.0
        own = votes.setdefault(fold(mention.surface), {})
        own[mention.label] = own.get(mention.label, 0.0) + share * mention.name.weight
        if mention.label == "person" and mention.name.weight > STRUCTURAL:
            told.add(fold(mention.surface))
    for name in beside.values():
        own = votes[fold(name)]
        if own.get("group", 0.0) <= own.get("organization", 0.0):
            own["organization"] = own.get("organization", 0.0) + ABBREVIATED
    _settle_parts(votes, told)
    found = {form: _winner(own) for form, own in votes.items()}
    return {**found, **dict.fromkeys(_acting_places(mentions, found), "organization")}


def _acting_places(mentions: Sequence[Mention], found: Verdicts) -> list[str]:
    """Forms that the statistical model takes for places though they speak and decide, and are in no table."""
    balance: Counter[str] = Counter()
    for mention in mentions:
        form = fold(mention.surface)
        if found[form] == "place" and (mention.entry is None or not mention.entry.key):
            located = mention.name.weight >= LOCATED and mention.name.role == "prepositional"
            decides = mention.name.agent and mention.name.role == "subject"
            balance[form] += decides - located
    return [form for form, surplus in balance.items() if surplus > 0]


def _winner(own: dict[NameLabel, float]) -> NameLabel:
    return max(sorted(own), key=lambda label: own[label])


def _settle_parts(votes: Votes, told: set[str]) -> None:
    """Surnames and given names of full names are persons, short forms of firms are firms.

    `told` holds the forms that titles and the like make persons somewhere.
    """
    gained: dict[str, dict[NameLabel, float]] = {}
    for form, own in votes.items():
        words = form.split()
        label = _winner(own)
        if len(words) == 1 or label not in ("person", "organization"):
            continue
        for part, share in _parts(words, label):
            if part in votes:
                gain = gained.setdefault(part, {})
                gain[label] = max(gain.get(label, 0.0), share)
    for part, gain in gained.items():
        total = sum(votes[part].values())
        for label, share in gain.items():
            decides = share >= PART_OF_PERSON or part not in told
            scale = max(1.0, total / share) if decides else 1.0
            votes[part][label] = votes[part].get(label, 0.0) + share * scale


def _parts(words: list[str], label: NameLabel) -> list[tuple[str, float]]:
    """Parts of a full name and the vote that each gains."""
    if label == "person":
        return [(" ".join(words[i:]), PART_OF_PERSON) for i in range(1, len(words))] + [
            (words[0], PART_OF_PERSON)
        ]
    end = len(words)
    while end > 1 and words[end - 1] in vocabulary.words("organization_suffixes"):
        end -= 1
    prefixes = [
        (" ".join(words[:i]), PART_OF_ORGANIZATION) for i in range(1, end) if words[i - 1] not in SMALL
    ]
    return [*prefixes, (" ".join(words[:end]), LEGAL_FORM)] if end < len(words) else prefixes
