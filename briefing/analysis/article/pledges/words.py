"""The tables of the lexicon as the pledge rules look them up."""

from dataclasses import dataclass
from functools import cache
from typing import get_args

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import plain
from briefing.model import PledgeKind, PledgeStrength

__all__ = ["Commissive", "avowal", "commissive", "harm", "in_set", "is_agent", "is_listed", "outcome"]

AGENT_ENDINGS = (
    "er",
    "or",
    "ers",
    "ors",
    "ist",
    "ists",
    "ian",
    "ians",
    "man",
    "men",
    "woman",
    "women",
    "ees",
)
AGENT_ENTITIES = ("PERSON", "ORG", "GPE", "NORP")
AGENT_PRONOUNS = frozenset(("i", "we", "he", "she", "they", "it", "who", "you", "us", "them", "her", "him"))
AGENT_QUANTITIES = frozenset(("all", "both", "some", "many", "most", "others", "several", "each", "few"))


@dataclass(frozen=True, slots=True)
class Commissive:
    """One row of the table of commissives."""

    family: str
    kind: PledgeKind
    frames: frozenset[str]
    strength: PledgeStrength
    guards: tuple[str, ...]


@cache
def _commissives() -> dict[tuple[str, str], Commissive]:
    table: dict[tuple[str, str], Commissive] = {}
    for word, part, family, kind, frames, strength, guards in lexicon.rows("commissives"):
        known_kind = next(one for one in get_args(PledgeKind) if one == kind)
        known_strength = next(one for one in get_args(PledgeStrength) if one == strength)
        names = () if guards == "-" else tuple(guards.split(","))
        table[word, part] = Commissive(family, known_kind, frozenset(frames.split()), known_strength, names)
    return table


def commissive(token: Token, part: str) -> Commissive | None:
    """The row for this word as a verb (v), adjective (a) or noun (n); particles count."""
    table = _commissives()
    word = token.lower if part == "a" else token.lemma
    if part == "v":
        for child in token.children:
            if child.dep in ("prt", "advmod", "prep") and child.i == token.i + 1:
                found = table.get((f"{word} {child.lower}", part))
                if found is not None:
                    return found
    return table.get((word, part))


@cache
def _pairs(name: str) -> dict[str, str]:
    return {row[0]: row[-1] for row in lexicon.rows(name)}


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon.entries(name))


def is_listed(token: Token, name: str) -> bool:
    """Whether the word's lemma stands in that list."""
    return token.lemma in _set(name) or token.lower in _set(name)


def avowal(token: Token) -> str:
    """How a verb of saying reports an undertaking: full, weak, warn; empty for any other word."""
    if token.lemma == "make" and any(child.lower == "clear" for child in token.children):
        return "full"
    return _pairs("avowals").get(token.lemma, "")


def outcome(verb: Token) -> str:
    """Never or doubtful for verbs that hardly tell of an act in the subject's control, else empty."""
    return _pairs("outcomes").get(verb.lemma, "")


@cache
def _small() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, _, words in lexicon.rows("pledge_words")}


def in_set(word: Token | str, name: str) -> bool:
    """Whether a word (or a token's lemma or form) stands in that small list."""
    listed = _small()[name]
    return word in listed if isinstance(word, str) else word.lemma in listed or word.lower in listed


@cache
def _harms() -> dict[tuple[str, str], str]:
    return {(word, part): weight for word, part, weight in lexicon.rows("harms")}


def harm(token: Token) -> str:
    """clear, conditional, passive, object or stopped for words of harm, else empty."""
    part = "n" if token.pos in ("NOUN", "ADJ", "PROPN") else "v"
    return _harms().get((token.lemma, part), "")


def is_agent(token: Token) -> bool:
    """Whether the word can stand for somebody who binds itself."""
    word = plain(token)
    if token.pos == "PRON":
        return word in AGENT_PRONOUNS or word in AGENT_QUANTITIES
    if token.entity in AGENT_ENTITIES or token.pos == "PROPN":
        return True
    if in_set(token, "fleets") and any(
        child.dep == "poss" and child.pos == "PRON" for child in token.children
    ):
        return True
    if in_set(token, "unpersonal") or token.entity in ("MONEY", "PERCENT", "DATE"):
        return False
    if token.pos in ("DET", "NUM", "ADJ"):
        return word in AGENT_QUANTITIES or token.pos == "NUM"
    return (
        is_listed(token, "collective_nouns")
        or is_listed(token, "person_nouns")
        or word.endswith(AGENT_ENDINGS)
    )
