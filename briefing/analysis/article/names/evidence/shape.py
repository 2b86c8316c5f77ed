"""What a name's own words say."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.evidence.case import Case, Vote
from briefing.analysis.article.names.gazetteer import known, longest
from briefing.analysis.article.names.split import closes_as
from briefing.analysis.article.names.words import Word

__all__ = [
    "acronym",
    "common_word",
    "country_at_end",
    "gazetteer",
    "genitive",
    "given_name",
    "league",
    "never_a_name",
    "organization_opener",
    "organization_word",
    "person_shape",
    "place_word",
    "shouting",
    "spelled_out_in_lower_case",
    "surname_ending",
    "thing_word",
    "two_capitals",
]


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


def organization_word(case: Case) -> list[Vote]:
    """Lehman Brothers, Ministry of X, Acme Chemicals Co."""
    if len(case.inside) < 2:  # noqa: PLR2004 - a bare `Council` names nobody
        return [("other", 1.0)] if case.inside[0].lower in vocabulary.words("organization_words") else []
    first, stop = case.piece.first, case.piece.stop
    if case.inside[0].lower in vocabulary.words("legal_prefixes"):
        return [("organization", 3.5)]
    if closes_as(case.words, first, stop, "organization_words", "organization_suffixes"):
        return [("organization", 3.5)]
    if _is_treaty(case):
        return []
    opens = any(case.words[i].lower in vocabulary.words("organization_heads") for i in range(first, stop - 1))
    has_of = any(word.text in ("of", "for", "on") for word in case.inside)
    return [("organization", 3.5)] if opens and has_of else []


def _is_treaty(case: Case) -> bool:
    """Convention on X: what is agreed on something is a thing."""
    return any(
        word.lower in ("convention", "agreement", "protocol", "treaty") and following.text in ("on", "for")
        for word, following in pairwise(case.inside)
    )


def organization_opener(case: Case) -> list[Vote]:
    """Banco X, Parti Y: the languages that put the head noun first."""
    words = case.inside
    if len(words) < 2 or case.piece.title is not None:  # noqa: PLR2004
        return []
    return [("organization", 4.0)] if words[0].lower in vocabulary.words("organization_openers") else []


def genitive(case: Case) -> list[Vote]:
    """Weldon's closed: a name that keeps the ending is a firm's."""
    return [("organization", 2.5)] if case.inside[-1].text.endswith("'s") and case.entry is None else []


def surname_ending(case: Case) -> list[Vote]:
    """Una Hallsdóttir, Giorgi Kapanadze: an ending that only surnames have."""
    last = case.inside[-1].lower
    if len(case.inside) < 2 or case.entry is not None:  # noqa: PLR2004
        return []
    return [("person", 2.5)] if last.endswith(_surname_endings()) else []


@cache
def _surname_endings() -> tuple[str, ...]:
    return tuple(sorted(vocabulary.words("surname_endings")))


def place_word(case: Case) -> list[Vote]:
    """Lake Chad, Elm Street."""
    words = case.inside
    if len(words) < 2:  # noqa: PLR2004
        return []
    ends = closes_as(case.words, case.piece.first, case.piece.stop, "place_words")
    opens = words[0].lower in vocabulary.words("place_openers")
    return [("place", 3.0)] if ends or opens else []


def thing_word(case: Case) -> list[Vote]:
    """Nobel Prize, Paris Agreement, Cyclone Idai."""
    last = case.inside[-1]
    if last.lower.endswith("s") and len(case.inside) > 2 and vocabulary.is_role(last.text):  # noqa: PLR2004
        return []  # Conference of X Bishops
    if closes_as(case.words, case.piece.first, case.piece.stop, "thing_words") or _is_amended(case):
        return [("other", 3.5)]
    opens = case.inside[0].lower in ("cyclone", "hurricane", "typhoon", "storm", "operation", "article")
    before = case.before.lower if case.before and case.gap_before() == " " else ""
    return [("other", 3.5)] if opens or before in ("cyclone", "hurricane", "typhoon", "storm") else []


def _is_amended(case: Case) -> bool:
    """Climate Change (Amendment) Bill."""
    after = case.words[case.piece.stop : case.piece.stop + 3]
    if not after or not after[0].bracketed or not after[0].is_capital:
        return False
    return any(word.is_capital and word.lower in vocabulary.words("thing_words") for word in after[1:])


def league(case: Case) -> list[Vote]:
    """Coalition of the Willing, Axis of Resistance."""
    first = case.inside[0].lower
    of = len(case.inside) > 2 and case.inside[1].text == "of"  # noqa: PLR2004 - X of Y
    return (
        [("group", 4.5)]
        if of and first in ("coalition", "alliance", "axis", "group", "gang", "friends")
        else []
    )


def shouting(case: Case) -> list[Vote]:
    """He THINKS so: a longer word in capitals is stressed, as a rule, no name."""
    letters = max(len(word.text) for word in case.inside)
    capitals = all(word.text.isupper() for word in case.inside)
    return [("other", 2.0)] if capitals and letters >= LONG_WORD and case.entry is None else []


def acronym(case: Case) -> list[Vote]:
    """NDPC, U.N."""
    word = case.inside[0]
    bracketed = case.gap_before().endswith("(")
    if case.entry is None and len(case.inside) == 1 and _ACRONYM_AND_NAME.fullmatch(word.text):
        return [("organization", 1.5)]
    if len(case.inside) > 1 or not word.is_acronym or (len(word.text) >= LONG_WORD and not bracketed):
        return []
    return [("organization", 2.0), ("person", -2.0 if len(word.text) > len("XX") else 0.0)]


_ACRONYM_AND_NAME = re.compile(r"[A-Z]{2,5}-[A-Z][a-zà-ÿ]{3,}")
"""ABC-Greens."""


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


LONG_WORD = 6
"""Letters from which a word in capitals is seldom an abbreviation."""
_CLOSING = ("organization_words", "organization_suffixes", "place_words", "thing_words")


def given_name(case: Case) -> list[Vote]:
    """Mei-Ling Ortega."""
    words = case.inside
    if not vocabulary.is_given(words[0].text) or case.entry:
        return []
    if len(words) == 1:
        return [("person", 0.8)]
    closes = closes_as(case.words, case.piece.first, case.piece.stop, *_CLOSING)
    if closes and words[-1].lower not in vocabulary.words("surnames_like_places"):
        return []
    plain = all(word.text in vocabulary.words("particles") or word.is_capital for word in words)
    return [("person", 2.5)] if plain and len(words) <= 5 else []  # noqa: PLR2004 - longest names met


def country_at_end(case: Case) -> list[Vote]:
    """Statistics New Zealand, Reform UK: a body of that country."""
    words = case.inside
    if len(words) < 2 or case.entry is not None:  # noqa: PLR2004 - a country alone is itself
        return []
    for start in range(1, len(words)):
        entry = known(" ".join(word.text for word in words[start:]))
        if entry is not None and entry.form == "name" and entry.label == "country":
            given = vocabulary.is_given(words[0].text) and start == 1
            return [] if given or words[start - 1].text in ("of", "for") else [("organization", 2.5)]
    return []


def two_capitals(case: Case) -> list[Vote]:
    """Dries Mertens: two or three plain capitalised words that nothing else explains are a person's name."""
    words = case.inside
    if len(words) not in (2, 3) or case.entry is not None or case.title_case:
        return []
    before = case.before
    if before is not None and before.lower in ("the", "a", "an"):
        return []
    tables = ("organization_words", "organization_suffixes", "place_words", "thing_words", "role_modifiers")
    labels = {word.token.entity for word in words if word.token}
    plain = labels <= {"", "PERSON"} and words[-1].tag not in ("NNS", "NNPS")
    plain = plain and all(
        _PLAIN.fullmatch(word.text) and word.text.lower() not in case.lower for word in words
    )
    told = any(word.lower in vocabulary.words(table) for word in words for table in tables)
    texts = [word.text for word in words]
    listed = any(longest(texts[i:]) for i in range(len(texts)))
    return [("person", 1.3)] if plain and not told and not listed else []


_PLAIN = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?:-[A-Za-zÀ-ÿ][a-zß-ÿ]+)?")


_OF = frozenset({"do", "da", "de", "dos", "das", "des", "du", "del"})
"""Particles that also stand inside the names of firms, papers and places."""


def _is_before_surname(words: Sequence[Word]) -> bool:
    """`Graça do Carmo`, `Bakker van Dijk`, not `Diário do Vale`: a particle that a given name precedes."""
    romance = any(word.text in _OF for word in words[1:-1])
    return not romance or vocabulary.is_given(words[0].text) or words[0].text in vocabulary.words("particles")


def person_shape(case: Case) -> list[Vote]:
    """Ursula von der Leyen, J. Smith, Abiola-Hill."""
    words = case.inside
    particle = any(word.text in vocabulary.words("particles") for word in words[:-1])
    initial = (
        any(re.fullmatch(r"(?:[A-Z]\.)+", word.text) for word in words[:-1]) and not words[-1].is_acronym
    )
    apostrophe = bool(re.match(r"(?:[A-Z]|Mc|Mac|al-|el-)['’A-Z]?[A-Z][a-z]", words[-1].text))
    return (
        [("person", 1.5 if initial or _is_before_surname(words) else 0.5)]
        if len(words) > 1 and (particle or initial)
        else [("person", 0.5)]
        if apostrophe
        else []
    )
