"""What speaks for a name's being a person, an organisation, a place: named rules with weights."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import Known, known, longest
from briefing.analysis.article.names.split import Piece, closes_as
from briefing.analysis.article.names.words import Word
from briefing.analysis.article.parse import Token
from briefing.model import NameLabel

__all__ = ["RULES", "Case", "Vote", "weigh"]

Vote = tuple[NameLabel, float]


@dataclass(frozen=True, slots=True)
class Case:
    """One candidate name in its sentence."""

    ground: Ground
    words: Sequence[Word]
    piece: Piece
    entry: Known | None
    title_case: bool
    """The line's capitals tell nothing."""
    lower: frozenset[str] = frozenset()
    """Words that the article writes in lower case."""

    @property
    def inside(self) -> Sequence[Word]:
        """The name's own words."""
        return self.words[self.piece.first : self.piece.stop]

    @property
    def before(self) -> Word | None:
        """The word right before the name and its title."""
        first = self.piece.first if self.piece.title is None else self.piece.title
        return self.words[first - 1] if first else None

    @property
    def after(self) -> Word | None:
        """The word after the name."""
        return self.words[self.piece.stop] if self.piece.stop < len(self.words) else None

    @property
    def head(self) -> Token | None:
        """The token that carries the name's place in the clause."""
        return head_token([word.token for word in self.inside if word.token])

    def gap_after(self) -> str:
        """What stands between the name and the next word."""
        start = self.inside[-1].end
        return self.ground.text[start : self.after.start if self.after else start + 3]

    def gap_before(self) -> str:
        """What stands between the word before and the name."""
        return self.ground.text[self.before.end : self.inside[0].start] if self.before else ""


def head_token(tokens: Sequence[Token]) -> Token | None:
    """The token whose governor lies outside the others."""
    inside = {token.i for token in tokens}
    for token in reversed(tokens):
        if token.head is token or token.head.i not in inside:
            return token
    return tokens[-1] if tokens else None


APPOSITION = 9
"""Words after a comma among which the head noun of an apposition is looked for."""

# Weights are whole or half points set by hand: 5 and more settles a case alone, 3 is strong,
# 1.5 is what the statistical model's word is worth. Checked with the actor scorer on GUM dev
# and the gold bundles; re-run both after a change.


def gazetteer(case: Case) -> list[Vote]:
    """The tables hold the name."""
    if case.entry is None:
        return []
    return [(case.entry.label, 6.0 if case.entry.key else 3.0)]


def never_a_name(case: Case) -> list[Vote]:
    """Image, GDP, Internet."""
    alone = len(case.inside) == 1 and case.entry is None
    return [("other", 8.0)] if alone and case.inside[0].lower in vocabulary.words("never_names") else []


def common_word(case: Case) -> list[Vote]:
    """Iodine, where the article writes `iodine` too."""
    word = case.inside[0]
    if len(case.inside) > 1 or case.entry is not None or word.is_acronym or case.piece.title is not None:
        return []
    return [("other", 2.0)] if word.text.lower() in case.lower else []


def platform(case: Case) -> list[Vote]:
    """Wrote on Facebook."""
    text = " ".join(word.lower for word in case.inside)
    if text not in vocabulary.words("platforms"):
        return []
    before = case.before.lower if case.before and case.gap_before() == " " else ""
    return (
        [("other", 4.0)]
        if before in ("on", "from", "via", "by", "through", "over")
        else [("organization", 0.5)]
    )


def title_before(case: Case) -> list[Vote]:
    """President X, Mr X."""
    return [("person", 5.0)] if case.piece.title is not None else []


def role_before(case: Case) -> list[Vote]:
    """Its envoy X; the bank's regional director, X, said."""
    before, gap = case.before, case.gap_before()
    if case.piece.title is not None or before is None or before.possessive or case.entry:
        return []
    if vocabulary.is_role(before.text) and before.text.islower():
        return [("person", 4.0)] if gap == " " else [("person", 2.5)] if gap in (", ", ": ") else []
    return []


def role_after(case: Case) -> list[Vote]:
    """X, a midwife; X, the group's finance director; X, 74, a trader."""
    position = case.piece.stop
    if position >= len(case.words) or not re.fullmatch(r"\s?[,(–—-]\s?", case.gap_after()):
        return []
    if case.words[position].text.isdigit():
        return [("person", 3.0)]
    for word in case.words[position : position + APPOSITION]:
        gap = case.ground.text[word.end : word.end + 1]
        if vocabulary.is_role(word.text) and not word.possessive and _is_noun(word):
            return [("person", 3.0)]
        if vocabulary.is_organization_noun(word.lower) and not word.possessive:
            return [("organization", 3.0 if word.lower == "group" else 5.0)]
        if word.lower in ("who", "whose", "whom"):
            return [("person", 2.0)] if word is case.words[position] and word.lower != "whose" else []
        if (
            (gap in ",.;:)" and gap)
            or word.tag in ("IN", "TO")
            or (word.token is not None and word.token.is_verb)
        ):
            break
    return []


def _is_noun(word: Word) -> bool:
    return word.token is None or word.token.pos in ("NOUN", "PROPN", "ADJ")


def organization_noun_before(case: Case) -> list[Vote]:
    """The chemicals group X; the daily X; the firm, X, said."""
    before, gap = case.before, case.gap_before()
    if before is None or before.possessive or gap not in (" ", ", "):
        return []
    if before.text.islower() and vocabulary.is_organization_noun(before.lower):
        return [("organization", 4.0 if gap == " " else 2.5)]
    return []


def organization_word(case: Case) -> list[Vote]:
    """Lehman Brothers, Ministry of X, Acme Chemicals Co."""
    if len(case.inside) < 2:  # noqa: PLR2004 - a bare `Council` names nobody
        return [("other", 1.0)] if case.inside[0].lower in vocabulary.words("organization_words") else []
    first, stop = case.piece.first, case.piece.stop
    if closes_as(case.words, first, stop, "organization_words", "organization_suffixes"):
        return [("organization", 3.5)]
    opens = any(case.words[i].lower in vocabulary.words("organization_heads") for i in range(first, stop - 1))
    has_of = any(word.text in ("of", "for", "on") for word in case.inside)
    return [("organization", 3.5)] if opens and has_of else []


def place_word(case: Case) -> list[Vote]:
    """Lake Chad, Elm Street."""
    words = case.inside
    if len(words) < 2:  # noqa: PLR2004
        return []
    ends = closes_as(case.words, case.piece.first, case.piece.stop, "place_words")
    opens = words[0].lower in ("lake", "mount", "cape", "fort", "port", "isle")
    return [("place", 3.0)] if ends or opens else []


def thing_word(case: Case) -> list[Vote]:
    """Nobel Prize, Paris Agreement, Cyclone Idai."""
    if closes_as(case.words, case.piece.first, case.piece.stop, "thing_words"):
        return [("other", 3.5)]
    opens = case.inside[0].lower in ("cyclone", "hurricane", "typhoon", "storm", "operation", "article")
    before = case.before.lower if case.before and case.gap_before() == " " else ""
    return [("other", 3.5)] if opens or before in ("cyclone", "hurricane", "typhoon", "storm") else []


def thing_noun_after(case: Case) -> list[Vote]:
    """The Schengen area, the Keystone pipeline: a single name before a common noun is seldom a person."""
    after, before = case.after, case.before
    if after is None or not after.joined or not after.text.islower() or case.inside[-1].possessive:
        return []
    if before is None or before.lower not in ("the", "a", "an") or case.entry or len(case.inside) > 1:
        return []
    return [("other", 1.0 if after.lower in vocabulary.words("thing_words") else 0.0), ("person", -1.0)]


def city_of_region(case: Case) -> list[Vote]:
    """Evansville, Indiana; Sydney, Australia."""
    position = case.piece.stop
    if case.entry is not None or case.gap_after() != ", ":
        return []
    count = longest([word.text for word in case.words[position : position + 3]])
    entry = known(" ".join(word.text for word in case.words[position : position + count])) if count else None
    if entry is None or entry.form == "demonym" or entry.label not in ("place", "country"):
        return []
    last = case.words[position + count - 1]
    ends = case.ground.text[last.end : last.end + 1] in (",", ".", "", ")", ";", "\n") and not last.possessive
    before = case.before.lower if case.before and case.gap_before() == " " else ""
    return [("place", 2.5)] if ends and before in ("in", "from", "near", "at", "of", "outside", "to") else []


def place_noun(case: Case) -> list[Vote]:
    """The town of X, the X region, X county."""
    position = case.piece.first - 1
    if position > 0 and case.words[position].text == "of" and case.entry is None:
        noun = case.words[position - 1]
        if noun.text.islower() and noun.lower in vocabulary.words("place_nouns"):
            return [("place", 3.0)]
    after = case.after
    if after is None or case.entry is not None or case.gap_after() != " ":
        return []
    return [("place", 2.5)] if after.text.islower() and after.lower in vocabulary.words("place_nouns") else []


def group_noun(case: Case) -> list[Vote]:
    """The hackers, X, said; X fighters; hackers calling themselves X."""
    near = case.words[max(0, case.piece.first - 3) : case.piece.first]
    nouns = vocabulary.words("group_nouns")
    if near and near[-1].lower in nouns and case.gap_before() in (" ", ", "):
        return [("group", 5.0)]
    if len(near) > 1 and near[-1].lower in ("themselves", "itself", "as", "called", "named"):
        return [("group", 5.0)] if any(word.lower in nouns for word in near) else []
    if case.gap_after() == ", " and any(w.lower in nouns for w in case.words[case.piece.stop :][:4]):
        return [("group", 3.5)]
    after = case.after
    return [("group", 2.5)] if after is not None and after.joined and after.lower in nouns else []


def league(case: Case) -> list[Vote]:
    """Coalition of the Willing, Axis of Resistance."""
    first = case.inside[0].lower
    of = len(case.inside) > 2 and case.inside[1].text == "of"  # noqa: PLR2004 - X of Y
    return (
        [("group", 4.5)]
        if of and first in ("coalition", "alliance", "axis", "group", "gang", "friends")
        else []
    )


def acronym(case: Case) -> list[Vote]:
    """NDPC, U.N."""
    word = case.inside[0]
    return [("organization", 2.0)] if len(case.inside) == 1 and word.is_acronym else []


def spelled_out_in_lower_case(case: Case) -> list[Vote]:
    """Official cash rate (OCR): what it abbreviates tells what it is."""
    word, first = case.inside[0], case.piece.first
    letters = word.text.replace(".", "").lower()
    if not word.is_acronym or case.entry is not None or case.gap_before().strip() not in ("(", "(“", '("'):
        return []
    spelled = case.words[max(0, first - len(letters)) : first]
    if "".join(other.lower[0] for other in spelled) != letters or not spelled[-1].text.islower():
        return []
    return [("organization", 3.0)] if vocabulary.is_organization_noun(spelled[-1].lower) else [("other", 8.0)]


def given_name(case: Case) -> list[Vote]:
    """Mei-Ling Ortega."""
    words = case.inside
    if not vocabulary.is_given(words[0].text) or case.entry:
        return []
    if len(words) == 1:
        return [("person", 0.8)]
    plain = all(word.text in vocabulary.words("particles") or word.is_capital for word in words)
    return [("person", 3.0)] if plain and len(words) <= 5 else []  # noqa: PLR2004 - longest names met


def person_shape(case: Case) -> list[Vote]:
    """Ursula von der Leyen, J. Smith, Abiola-Hill."""
    words = case.inside
    particle = any(word.text in vocabulary.words("particles") for word in words[:-1])
    initial = (
        any(re.fullmatch(r"(?:[A-Z]\.)+", word.text) for word in words[:-1]) and not words[-1].is_acronym
    )
    apostrophe = bool(re.match(r"(?:[A-Z]|Mc|Mac|al-|el-)['’A-Z]?[A-Z][a-z]", words[-1].text))
    return (
        [("person", 1.5)]
        if len(words) > 1 and (particle or initial)
        else [("person", 0.5)]
        if apostrophe
        else []
    )


MODEL: dict[str, Vote] = {
    "PERSON": ("person", 1.5),
    "ORG": ("organization", 1.2),
    "GPE": ("place", 1.2),
    "LOC": ("place", 1.5),
    "FAC": ("place", 1.5),
    "NORP": ("group", 1.2),
    "EVENT": ("other", 1.5),
    "LAW": ("other", 1.5),
    "PRODUCT": ("other", 1.0),
    "WORK_OF_ART": ("other", 1.0),
    "LANGUAGE": ("other", 1.5),
    "DATE": ("other", 1.5),
}


def statistical(case: Case) -> list[Vote]:
    """The word of the statistical model, for the label that covers most of the name."""
    labels = [word.token.entity for word in case.inside if word.token and word.text not in ("of", "the")]
    if not labels:
        return []
    best = max(sorted(set(labels)), key=labels.count)
    if best not in MODEL:
        return []
    label, weight = MODEL[best]
    share = labels.count(best) / len(labels)
    return [(label, weight * share * (0.5 if case.title_case else 1.0))]


def locative(case: Case) -> list[Vote]:
    """In Lagos, near Lagos."""
    before = case.before
    if before is None or case.entry or case.gap_before() != " ":
        return []
    weight = {"in": 2.0, "near": 2.0, "at": 0.7, "across": 1.0, "around": 0.7, "outside": 1.0}.get(
        before.text.lower(), 0
    )
    return [("place", weight)] if weight else []


def office_of(case: Case) -> list[Vote]:
    """The leader of the X, an economist at X, chief executive of X."""
    position = case.piece.first - 1
    if position > 0 and case.words[position].text == "the":
        position -= 1
    if position < 1 or case.words[position].text not in ("of", "at", "for", "with"):
        return []
    office = case.words[position - 1]
    if vocabulary.is_role(office.text) or office.lower in ("officer", "economist", "spokesman", "executive"):
        return [("organization", 1.5 if case.words[position].text != "with" else 0.5)]
    return []


def office_after(case: Case) -> list[Vote]:
    """Acme chief executive; Acme's finance director."""
    after = case.after
    if after is None or not after.joined or case.entry:
        return []
    for word in case.words[case.piece.stop : case.piece.stop + 3]:
        if not word.text.islower() or not word.joined:
            break
        if vocabulary.is_role(word.text):
            return [("organization", 1.5)]
        if not vocabulary.is_modifier(word.text):
            break
    return []


def article_before(case: Case) -> list[Vote]:
    """The X: seldom a person."""
    before = case.before
    if before is None or before.lower != "the" or case.entry or case.piece.title is not None:
        return []
    governed = case.head is not None and case.head.tag.startswith("NNP")
    after = case.after
    modifies = after is not None and after.joined and after.text.islower() and _is_noun(after)
    return [("organization", 0.8), ("person", -1.5)] if governed and not modifies else []


def speaks(case: Case) -> list[Vote]:
    """X said."""
    head = case.head
    if head is None or head.dep not in ("nsubj", "nsubjpass") or case.entry:
        return []
    if head.head.lemma in vocabulary.words("speech_verbs"):
        return [("person", 0.9), ("organization", 0.5)]
    if head.head.lemma in vocabulary.words("agent_verbs"):
        return [("person", 0.4), ("organization", 0.5)]
    return []


def relative_who(case: Case) -> list[Vote]:
    """X, who."""
    after = case.after
    return (
        [("person", 2.0)] if after is not None and after.lower == "who" and case.gap_after() == ", " else []
    )


RULES: tuple[Callable[[Case], list[Vote]], ...] = (
    gazetteer,
    never_a_name,
    common_word,
    platform,
    title_before,
    role_before,
    role_after,
    organization_noun_before,
    organization_word,
    place_word,
    thing_word,
    thing_noun_after,
    city_of_region,
    place_noun,
    group_noun,
    league,
    acronym,
    spelled_out_in_lower_case,
    given_name,
    person_shape,
    statistical,
    locative,
    office_of,
    office_after,
    article_before,
    speaks,
    relative_who,
)
"""In the order in which they are told; each can be left out by its name."""


def weigh(case: Case, without: frozenset[str] = frozenset()) -> dict[NameLabel, float]:
    """The sum of all votes by label."""
    total: dict[NameLabel, float] = {}
    for rule in RULES:
        if rule.__name__ not in without:
            for label, weight in rule(case):
                total[label] = total.get(label, 0.0) + weight
    return total
