"""What each surface form is, by the vote of all its occurrences in the bundle.

Rules that look at the words beside a name count by their best case: one title makes a person, however
often the bare surname follows. The statistical model counts by its mean, since its errors repeat.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors.mentions import Mention, fold
from briefing.analysis.bundle.actors.spelling import is_variant, skeleton
from briefing.model import NameLabel

__all__ = ["Verdicts", "verdicts"]

Verdicts = dict[str, NameLabel]
"""Folded surface form -> what it is."""

NOISE_SHARE = 0.5
"""Weight of an occurrence in captions, links and the like."""
REPEATED = 0.25
"""What each further occurrence of the same evidence adds to the best one, up to MOST_REPEATS."""
MOST_REPEATS = 4
PART_OF_PERSON = 4.0
"""Vote for `person` that a surname gains from a full name: above what the statistical model alone can say."""
PART_OF_ORGANIZATION = 2.5
PART_OF_PLACE = 3.0
"""Vote for `place` that a river's or lake's bare name gains."""
LEGAL_FORM = 6.0
"""Vote for `organization` that a name gains from the same name with its legal form: it settles the case."""
STRUCTURAL = 2.5
"""Weight from which the words beside a name, not the statistical model, tell that it is a person."""
ABBREVIATED = 8.0
"""Vote for `organization` that a name gains from an abbreviation in brackets after it."""
LOCATED = 2.0
"""Weight of a place that a preposition of place tells."""
SETTLED = 0.5
"""How far a settled label is put above the others."""
FULL_NAME = 2
"""Words of the full names that one of their words may settle."""
GUESSES = frozenset({"statistical", "two_capitals", "person_shape", "speaks"})
"""Rules whose word is no more than a guess."""
SMALL = frozenset(
    {"of", "for", "the", "and", "on", "national", "international", "new", "world", "united", "general"}
)
"""Words that no short form of a name ends on."""


@dataclass
class Form:
    """The votes over one surface form."""

    count: float = 0.0
    best: dict[tuple[str, NameLabel], float] = field(default_factory=dict)
    repeats: Counter[tuple[str, NameLabel]] = field(default_factory=Counter)
    guessed: dict[NameLabel, float] = field(default_factory=dict)
    gained: dict[NameLabel, float] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Take in one occurrence."""
        share = NOISE_SHARE if mention.name.in_noise else 1.0
        self.count += share
        for rule, label, weight in mention.name.evidence:
            if rule == "statistical":
                self.guessed[label] = self.guessed.get(label, 0.0) + share * weight
                continue
            key = (rule, label)
            known = self.best.get(key, 0.0)
            self.best[key] = weight * share if abs(weight * share) > abs(known) else known
            self.repeats[key] += 1

    def scores(self) -> dict[NameLabel, float]:
        """Label -> weight of all that speaks for it."""
        total: dict[NameLabel, float] = dict(self.gained)
        for (rule, label), weight in self.best.items():
            times = min(self.repeats[rule, label] - 1, MOST_REPEATS)
            total[label] = total.get(label, 0.0) + weight * (1 + REPEATED * times)
        for label, weight in self.guessed.items():
            total[label] = total.get(label, 0.0) + weight / self.count
        return total

    def winner(self) -> NameLabel:
        """The label with most behind it; a thing where nothing speaks for anything."""
        total = self.scores()
        if not total:
            return "other"
        best = max(sorted(total), key=lambda label: total[label])
        return best if total[best] > 0 else "other"

    def is_told(self, label: NameLabel) -> bool:
        """Whether more than a guess speaks for the label."""
        return any(
            weight >= STRUCTURAL and one == label and rule not in GUESSES
            for (rule, one), weight in self.best.items()
        )


def verdicts(mentions: Sequence[Mention], beside: Mapping[str, str]) -> Verdicts:
    """The label of every surface form; a full name settles its parts.

    `beside` maps abbreviations to the names that they stand beside, which are then no persons.
    """
    forms: dict[str, Form] = {}
    for mention in mentions:
        forms.setdefault(fold(mention.surface), Form()).add(mention)
    for name in beside.values():
        own = forms[fold(name)]
        if own.scores().get("group", 0.0) <= own.scores().get("organization", 0.0):
            own.gained["organization"] = ABBREVIATED
    _settle_wholes(forms)
    _settle_parts(forms)
    found = {form: own.winner() for form, own in forms.items()}
    _settle_spellings(forms, found)
    return {**found, **dict.fromkeys(_acting_places(mentions, found), "organization")}


def _settle_spellings(forms: Mapping[str, Form], found: Verdicts) -> None:
    """A lone word that is another spelling of a full name's surname is that person, unless told otherwise."""
    surnames: dict[str, set[str]] = {}
    for form, label in found.items():
        if label == "person" and " " in form:
            surname = form.split()[-1]
            surnames.setdefault(skeleton(surname), set()).add(surname)
    for form, label in list(found.items()):
        if label in ("person", "country") or " " in form or forms[form].is_told(label):
            continue
        if any(form != surname and is_variant(form, surname) for surname in surnames.get(skeleton(form), ())):
            found[form] = "person"


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


def _settle_wholes(forms: dict[str, Form]) -> None:
    """A guess about a full name yields where a word of it alone is told to be a person, and nobody else's."""
    winners = {form: own.winner() for form, own in forms.items()}
    borne = {
        word for form, label in winners.items() if label == "person" and " " in form for word in form.split()
    }
    for form, own in forms.items():
        words, label = form.split(), winners[form]
        if len(words) != FULL_NAME or label in ("person", "country") or own.is_told(label):
            continue
        parts = [forms[part] for part in words if part in forms and part not in borne]
        if any(part.is_told("person") and part.winner() == "person" for part in parts):
            own.gained["person"] = max(own.scores().values()) + SETTLED


def _settle_parts(forms: dict[str, Form]) -> None:
    """Surnames and given names of full names are persons, then short forms of firms are firms."""
    winners = {form: own.winner() for form, own in forms.items() if " " in form}
    for wanted in ("person", "organization", "place"):
        for form, label in winners.items():
            if label != wanted:
                continue
            for part, share in _parts(form.split(), label):
                if part in forms:
                    _gain(forms[part], label, share)


def _gain(part: Form, label: NameLabel, share: float) -> None:
    """A part gains so much that only plain words beside it outvote the full name."""
    free = not part.is_told("person") and not part.is_told("place") and "person" not in part.gained
    decides = label == "person" or share >= LEGAL_FORM or (free and label == "organization")
    rest = max((weight for one, weight in part.scores().items() if one != label), default=0.0)
    gain = max(share, rest + SETTLED) if decides else share
    part.gained[label] = max(part.gained.get(label, 0.0), gain)


def _parts(words: list[str], label: NameLabel) -> list[tuple[str, float]]:
    """Parts of a full name and the vote that each gains."""
    if label == "person":
        return [(" ".join(words[i:]), PART_OF_PERSON) for i in range(1, len(words))] + [
            (words[0], PART_OF_PERSON)
        ]
    if label == "place":
        return [(words[-1], PART_OF_PLACE)] if words[0] in ("river", "lake", "mount", "gulf") else []
    end = len(words)
    while end > 1 and words[end - 1] in vocabulary.words("organization_suffixes"):
        end -= 1
    prefixes = [
        (" ".join(words[:i]), PART_OF_ORGANIZATION) for i in range(1, end) if words[i - 1] not in SMALL
    ]
    return [*prefixes, (" ".join(words[:end]), LEGAL_FORM)] if end < len(words) else prefixes
