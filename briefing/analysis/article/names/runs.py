"""Runs of capitalised words: where a name may stand, before anything is known about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import known, longest, opens_one
from briefing.analysis.article.names.joints import (
    extend,
    is_leading_particle,
    joins,
    over_office,
    over_particles,
)
from briefing.analysis.article.names.spelled import spelled_out
from briefing.analysis.article.names.words import Word

__all__ = ["Run", "find"]

NAMING = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
"""Entity labels that speak for a name."""
LONGEST = 8
"""Words of the longest name in the tables."""
_PARTICIPLE = re.compile(r"(?:[^e]ed|[^s]ing|[^l]ly|ten|ken|own)$")
"""Endings of the participles and adverbs that open a sentence and are taken for names."""
_PASSIVE = re.compile(r"^(?!Unit|Alli|Associat|Feder|Consolid|Amalgam)[A-Z][a-z]{3,}[^e]ed$")
"""Participles before a name: `Unionized Acme pilots`, not `United Airlines`."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words [first, stop) of a sentence that are written like one name or several abutting ones."""

    first: int
    stop: int
    whole: bool = False
    """Spelled out by an abbreviation after it: one name, not to be parted."""


def find(words: Sequence[Word], names_elsewhere: frozenset[str]) -> list[Run]:
    """The runs of a sentence; `names_elsewhere` are words capitalised in mid-sentence of the article."""
    found: list[Run] = []
    spelled = spelled_out(words)
    position = 0
    while position < len(words):
        if position in spelled:
            found.append(Run(position, spelled[position], whole=True))
            position = spelled[position]
            continue
        listed = _listed(words, position)
        if listed:
            found.append(Run(position, position + listed))
            position += listed
            continue
        if not _may_start(words, position, names_elsewhere):
            position += 1
            continue
        stop = extend(words, position)
        first = position
        while first > (found[-1].stop if found else 0) and is_leading_particle(words, first - 1):
            first -= 1
        found.append(Run(first, stop))
        position = stop
    return found


def _listed(words: Sequence[Word], position: int) -> int:
    """Length of a name of the tables that holds small words: Bosnia and Herzegovina."""
    if not opens_one(words[position].text):
        return 0
    stop = position + 1
    while (
        stop < len(words)
        and words[stop].joined
        and not words[stop - 1].possessive
        and stop - position < LONGEST
    ):
        stop += 1
    count = longest([word.text for word in words[position:stop]])
    inside = words[position : position + count]
    return count if any(not joins(inside, i) for i in range(1, count)) else 0


def _may_start(words: Sequence[Word], position: int, names_elsewhere: frozenset[str]) -> bool:
    word = words[position]
    if not word.is_capital or word.is_prefixed or word.is_label or word.glued:
        return False
    if longest([other.text for other in words[position : position + LONGEST]]) > 1:
        return True
    if word.lower in vocabulary.words("calendar"):
        return _is_full_name(words, position)
    return _is_no_common_word(words, position) and (
        not word.opens or _opener_is_name(words, position, names_elsewhere)
    )


def _is_no_common_word(words: Sequence[Word], position: int) -> bool:
    """No function word, unless it opens a name all the same: New Delhi, Will Hutton, WHO."""
    word = words[position]
    if word.lower in vocabulary.words("sentence_openers") and not (word.text.isupper() and known(word.text)):
        following = words[position + 1] if position + 1 < len(words) else None
        if word.lower == "people" and word.possessive and following and following.is_capital:
            return True  # People's Party
        kept = word.lower in ("new", "first", "last") and joins(words, position + 1)
        kept = kept and (not word.opens or _closes_body(words, position))
        return kept or _is_full_name(words, position)
    return True


def _closes_body(words: Sequence[Word], position: int) -> bool:
    """First Baptist Church: the run that the word opens ends on an organisation's noun."""
    stop = position + 1
    while joins(words, stop):
        stop += 1
    return stop - position > 2 and words[stop - 1].lower in vocabulary.words("organization_words")  # noqa: PLR2004


def _describes(words: Sequence[Word], position: int) -> bool:
    """`Rival Acme said`, `Unionized Acme pilots`: the word that opens the sentence is no part of the name."""
    word = words[position]
    passive = _PASSIVE.search(word.text) and not vocabulary.is_given(word.text)
    return (word.lower in vocabulary.words("descriptors") or bool(passive)) and joins(words, position + 1)


def _is_full_name(words: Sequence[Word], position: int) -> bool:
    """Will Hutton, April Jones: a common word that is also a given name, and a surname right after it."""
    if not vocabulary.is_given(words[position].text) or not joins(words, position + 1):
        return False
    first, second = words[position], words[position + 1]
    follows = words[position + 2] if position + 2 < len(words) else None
    parted = follows is not None and not follows.joined
    return (first.tag.startswith("NNP") or parted) and known(second.text) is None


def _opener_is_name(words: Sequence[Word], position: int, names_elsewhere: frozenset[str]) -> bool:
    """Whether a word whose capital is due to its place is part of a name all the same."""
    word = words[position]
    entity = word.token.entity if word.token else ""
    if known(word.text) or word.text in names_elsewhere or word.is_acronym or "'" in word.text[1:3]:
        return True
    if _describes(words, position):
        return False
    if vocabulary.honorific(word.text) or vocabulary.is_role(word.text):
        return joins(words, position + 1) or _opens_office(words, position)
    if vocabulary.is_given(word.text) and (joins(words, position + 1) or over_particles(words, position + 1)):
        return True
    if word.tag.startswith("NNP"):
        return not _is_participle(words, position, entity)
    return entity in NAMING and (vocabulary.is_given(word.text) or joins(words, position + 1))


def _opens_office(words: Sequence[Word], position: int) -> bool:
    """Minister of Transport X: one of them, not `Heads of State`."""
    single = words[position].tag not in ("NNS", "NNPS") and position + 1 < len(words)
    return single and over_office(words, position, position + 1) > 0


def _is_participle(words: Sequence[Word], position: int, entity: str) -> bool:
    """`Beaten, the minister …`, `Reacting, X …`: a clause of its own before the subject."""
    word = words[position]
    if vocabulary.is_given(word.text) or joins(words, position + 1) or not _PARTICIPLE.search(word.text):
        return False
    parted = position + 1 < len(words) and not words[position + 1].joined
    return parted or entity != "PERSON"
