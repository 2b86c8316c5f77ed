"""What the nouns beside a name say: titles, appositions, offices."""

import re

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.evidence.case import Case, Vote
from briefing.analysis.article.names.gazetteer import known
from briefing.analysis.article.names.split import closes_as
from briefing.analysis.article.names.words import Word

__all__ = [
    "article_before",
    "before_office",
    "group_noun",
    "is_body",
    "member",
    "of_a_country",
    "of_government",
    "office_after",
    "office_before",
    "office_of",
    "organization_noun_before",
    "relative_who",
    "role_after",
    "role_before",
    "title_before",
]


def title_before(case: Case) -> list[Vote]:
    """President X, Mr X."""
    return [("person", 5.0)] if case.piece.title is not None else []


def role_before(case: Case) -> list[Vote]:
    """Its envoy X; the bank's regional director, X, said."""
    before, gap = case.before, case.gap_before()
    if case.piece.title is not None or before is None or before.possessive or case.entry:
        return []
    if vocabulary.is_role(before.text) and before.text.islower() and before.tag != "NNS":
        if gap in (", ", ": ") and is_body(case):
            return []
        return [("person", 4.0)] if gap == " " else [("person", 2.5)] if gap in (", ", ": ") else []
    return []


def is_body(case: Case) -> bool:
    """Whether its own words make it an organisation: the owner, Acme Shipping, is no person."""
    if len(case.inside) == 1 or (len(case.inside) == 2 and vocabulary.is_given(case.inside[0].text)):  # noqa: PLR2004
        return False
    return closes_as(
        case.words, case.piece.first, case.piece.stop, "organization_words", "organization_suffixes"
    )


APPOSITION = 9
"""Words after a comma among which the head noun of an apposition is looked for."""


def role_after(case: Case) -> list[Vote]:
    """X, a midwife; X, the group's finance director; X, 74, a trader; X, a campaign group."""
    position = case.piece.stop
    if position >= len(case.words) or not re.fullmatch(r"\s?[,(–—-]\s?", case.gap_after()):
        return []
    if case.words[position].text.isdigit():
        return [("person", 3.0)]
    if case.before is not None and case.before.lower in ("in", "at", "near", "across", "outside"):
        return []
    for place in range(position, min(position + APPOSITION, len(case.words))):
        told = _told_by(case, place)
        if told:
            return told
        if _ends_apposition(case, case.words[place]):
            break
    return []


def _told_by(case: Case, place: int) -> list[Vote]:
    """What the head noun of an apposition says."""
    word = case.words[place]
    if vocabulary.is_role(word.text) and not word.possessive and _is_noun(word) and word.tag != "NNS":
        return [("person", 3.0)]
    if vocabulary.is_organization_noun(word.lower) and not word.possessive and not _narrows(case, place):
        bare = word.lower == "group" and place <= case.piece.stop + 1
        armed = word.lower == "group" and _is_armed(case, place)
        return [("group" if bare or armed else "organization", 7.0)]
    return []


def _ends_apposition(case: Case, word: Word) -> bool:
    """A comma, a preposition, a verb or a relative pronoun ends the search for the head noun."""
    gap = case.ground.text[word.end : word.end + 1]
    if (gap and gap in ",.;:)") or word.tag in ("IN", "TO", "WP", "WP$", "WDT"):
        return True
    return word.token is not None and word.token.is_verb


def _narrows(case: Case, place: int) -> bool:
    """`a company director`: a noun that another one follows."""
    following = case.words[place + 1] if place + 1 < len(case.words) else None
    return (
        following is not None
        and following.joined
        and following.tag in ("NN", "NNS")
        and following.text.islower()
    )


def _is_armed(case: Case, place: int) -> bool:
    """`the rebel group`: its members are a named group, no firm or body."""
    return place > 0 and case.words[place - 1].lower in vocabulary.words("armed_words")


def _is_noun(word: Word) -> bool:
    return word.token is None or word.token.pos in ("NOUN", "PROPN", "ADJ")


def organization_noun_before(case: Case) -> list[Vote]:
    """The chemicals group X; the daily X; the firm, X, said; the armed group, the X."""
    position = case.piece.first - 1
    if position > 0 and case.words[position].lower == "the":
        position -= 1
    if position < 0 or case.words[position].possessive:
        return []
    noun = case.words[position]
    gap = case.ground.text[noun.end : case.words[position + 1].start]
    if gap not in (" ", ", ") or not noun.text.islower() or not vocabulary.is_organization_noun(noun.lower):
        return []
    if noun.lower in ("group", "movement", "organisation", "organization") and _is_armed(case, position):
        return [("group", 7.0)]
    if gap == ", " and _office_before(case):
        return []
    return [("organization", 4.0 if gap == " " else 2.5)]


def office_before(case: Case) -> list[Vote]:
    """The head of the agency (ABC), X, said."""
    if case.piece.title is not None or case.entry or case.gap_before() not in (", ", "), ", "”, "):
        return []
    return [("person", 3.0)] if case.gap_after().startswith(",") and _office_before(case) else []


def of_a_country(case: Case) -> list[Vote]:
    """Peru's Acme; the supplier, Peru's Acme: as a rule a firm or a body, where no given name opens it."""
    before = case.before
    if before is None or not before.possessive or case.piece.title is not None or case.entry is not None:
        return []
    entry = known(before.text)
    country = entry is not None and entry.label == "country" and not vocabulary.is_given(case.inside[0].text)
    if not country:
        return []
    apposed = case.piece.first > 1 and vocabulary.is_organization_noun(case.words[case.piece.first - 2].lower)
    return [("organization", 3.0 if apposed else 1.5)]


def _office_before(case: Case) -> bool:
    """Whether the phrase before the comma is about somebody who heads something."""
    first = case.piece.first
    for position in range(first - 1, max(first - APPOSITION, -1), -1):
        word = case.words[position]
        if word.token is not None and word.token.is_verb:
            return False
        if vocabulary.is_role(word.text) and case.words[position + 1].text in ("of", "for", "at"):
            return True
    return False


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


def of_government(case: Case) -> list[Vote]:
    """The Prodi government: what is no country there is who leads it."""
    after = case.after
    led = (
        after is not None
        and after.joined
        and after.lower in ("government", "administration", "cabinet", "campaign")
    )
    return [("person", 2.5)] if led and case.entry is None and len(case.inside) == 1 else []


def member(case: Case) -> list[Vote]:
    """A Texan, a Democrat: one of a people or a party, no group."""
    before = case.before
    single = before is not None and before.lower in ("a", "an") and len(case.inside) == 1
    if single and case.entry is not None:
        noun = case.after is not None and case.after.joined and case.after.tag.startswith(("NN", "JJ"))
        one = not case.inside[0].text.isupper() and case.entry.label == "organization"
        return [("other", 8.0)] if one and not noun and not case.inside[0].text.endswith("s") else []
    return [("other", 3.0)] if single and not case.inside[0].is_acronym and _entity(case) == "NORP" else []


def _entity(case: Case) -> str:
    token = case.inside[-1].token
    return token.entity if token else ""


def relative_who(case: Case) -> list[Vote]:
    """X, who."""
    after, before = case.after, case.before
    if after is None or after.lower != "who" or case.gap_after() != ", ":
        return []
    within = before is not None and before.lower in ("from", "in", "at", "near", "of")
    return [] if within else [("person", 2.0)]


def office_of(case: Case) -> list[Vote]:
    """The leader of the X, an economist at X, Jo Smith of X."""
    position = case.piece.first - 1
    if position > 0 and case.words[position].text == "the":
        position -= 1
    if position < 1 or case.entry or case.words[position].text not in ("of", "at", "for", "with"):
        return []
    office, link = case.words[position - 1], case.words[position].text
    if office.lower in ("minister", "secretary", "commissioner") and position == case.piece.first - 1:
        return [("other", 2.5)]  # minister for Overseas Territories: a field
    if vocabulary.is_role(office.text) or office.lower in ("officer", "economist", "spokesman", "executive"):
        return [("organization", 1.5 if link != "with" else 0.5)]
    named = (
        link == "of"
        and office.is_capital
        and position > 1
        and office.joined
        and case.words[position - 2].is_capital
    )
    if not named or not (case.inside[0].is_acronym or len(case.inside) > 1):
        return []
    return [("organization", 1.5), ("person", -2.0)]


def before_office(case: Case) -> list[Vote]:
    """Acme Chief Executive Jo Smith: what stands before a title is no person."""
    after = case.after
    if (
        after is None
        or not after.joined
        or case.inside[-1].possessive
        or case.entry
        or case.piece.title is not None
    ):
        return []
    titled = after.text[0].isupper() and (
        vocabulary.is_role(after.text) or vocabulary.is_modifier(after.text)
    )
    return [("organization", 1.0), ("person", -1.5)] if titled else []


def office_after(case: Case) -> list[Vote]:
    """Acme chief executive; Acme's finance director."""
    after = case.after
    if after is None or not after.joined or case.entry:
        return []
    for position, word in enumerate(case.words[case.piece.stop : case.piece.stop + 3], case.piece.stop):
        if not word.text.islower() or not word.joined:
            break
        if vocabulary.is_role(word.text):
            return _led_by(case, position)
        if not vocabulary.is_modifier(word.text):
            break
    return []


def _led_by(case: Case, first: int) -> list[Vote]:
    """Acme chief executive Jo Smith: who has one is no person, other than `X lawyer Jo Smith`."""
    run: set[str] = set()
    for word in case.words[first : first + APPOSITION]:
        if not word.joined or not word.text.islower():
            break
        run.add(word.lower)
    after = case.words[first + len(run) : first + len(run) + 1]
    named = bool(after) and after[0].joined and after[0].is_capital
    office_alone = all(vocabulary.is_role(word) or vocabulary.is_modifier(word) for word in run)
    if named and office_alone and run & LEADERS:
        return [("organization", 3.0), ("person", -1.5)]
    return [("organization", 1.5)]


LEADERS = frozenset(
    {"executive", "ceo", "chairman", "chairwoman", "chair", "president", "director", "founder", "co-founder"}
)
"""Offices that only a body has."""


def article_before(case: Case) -> list[Vote]:
    """The X: seldom a person."""
    before = case.before
    if before is None or before.lower != "the" or case.entry or case.piece.title is not None:
        return []
    governed = case.head is not None and case.head.tag.startswith("NNP")
    after = case.after
    modifies = after is not None and after.joined and after.text.islower() and _is_noun(after)
    return [("organization", 0.8), ("person", -1.5)] if governed and not modifies else []
