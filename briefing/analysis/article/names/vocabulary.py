"""The word lists that names are told by, as sets and mappings in lower case."""

from functools import cache

from briefing.analysis import lexicon
from briefing.model import Gender

__all__ = [
    "FEMALE",
    "MALE",
    "PERSON_NOUNS",
    "given_gender",
    "honorific",
    "is_given",
    "is_modifier",
    "is_organization_noun",
    "is_role",
    "organization_classes",
    "own_class",
    "role_classes",
    "role_gender",
    "words",
]

MALE: Gender = "male"
FEMALE: Gender = "female"
PERSON_NOUNS = "roles"
"""Table of the nouns for what somebody is."""

SHORTEST_GIVEN = 3
"""Letters of the shortest given name that tells anything: shorter ones are particles elsewhere."""
_GENDERS: dict[str, Gender] = {"m": MALE, "f": FEMALE}


@cache
def words(table: str) -> frozenset[str]:
    """The entries of a word list."""
    return frozenset(lexicon.entries(table))


@cache
def _given() -> dict[str, Gender | None]:
    found: dict[str, Gender | None] = {}
    for table in ("given_names_world", "given_names"):
        for name, gender, *_ in lexicon.rows(table):
            found[name.lower()] = _GENDERS.get(gender)
    return found


@cache
def _honorifics() -> dict[str, Gender | None]:
    return {word: _GENDERS.get(gender) for word, gender, *_ in lexicon.rows("honorifics")}


@cache
def _roles() -> dict[str, tuple[frozenset[str], Gender | None]]:
    found: dict[str, tuple[frozenset[str], Gender | None]] = {}
    for noun, classes, gender, *_ in lexicon.rows(PERSON_NOUNS):
        before = found.get(noun, (frozenset(), None))[0]
        found[noun] = (before | frozenset(classes.split()), _GENDERS.get(gender))
    return found


def is_given(word: str) -> bool:
    """Whether this is a given name of the lists."""
    low = word.lower()
    if len(low) < SHORTEST_GIVEN:
        return False
    return low in _given() or ("-" in low and low.partition("-")[0] in _given())


def given_gender(word: str) -> Gender | None:
    """The gender of most bearers of a given name; None where unknown or both."""
    low = word.lower()
    if len(low) < SHORTEST_GIVEN:
        return None
    return _given().get(low) if low in _given() else _given().get(low.partition("-")[0])


def honorific(word: str) -> bool:
    """Whether this is a form of address before a name."""
    return word.lower() in _honorifics()


def is_role(word: str) -> bool:
    """Whether this noun says what somebody is."""
    return _role_key(word) is not None


def role_classes(word: str) -> frozenset[str]:
    """The classes by which another noun may take this one up."""
    key = _role_key(word)
    return _roles()[key][0] if key else frozenset()


def role_gender(word: str) -> Gender | None:
    """The gender that a role noun or a form of address tells."""
    low = word.lower()
    if low in _honorifics():
        return _honorifics()[low]
    key = _role_key(word)
    return _roles()[key][1] if key else None


@cache
def _organization_nouns() -> dict[str, frozenset[str]]:
    return {noun: frozenset(classes.split()) for noun, classes, *_ in lexicon.rows("organization_nouns")}


def is_organization_noun(word: str) -> bool:
    """Whether this common noun says what an organisation is."""
    return word.lower() in _organization_nouns()


def organization_classes(word: str) -> frozenset[str]:
    """The classes by which another noun may take up an organisation called this."""
    return _organization_nouns().get(word.lower(), frozenset())


@cache
def _own_classes() -> dict[str, frozenset[str]]:
    return {noun: frozenset(classes.split()[:1]) for noun, classes, *_ in lexicon.rows("organization_nouns")}


def own_class(word: str) -> frozenset[str]:
    """The narrowest class of an organisation noun: what it takes up when it stands alone."""
    return _own_classes().get(word.lower(), frozenset())


def is_modifier(word: str) -> bool:
    """Whether this word may narrow a title down."""
    return word.lower() in words("role_modifiers") or word.lower() in words("portfolios")


@cache
def _role_key(word: str) -> str | None:
    """`vice-president`, `Prime`… -> the noun of the table it is a form of."""
    low = word.lower().rstrip(".")
    if low in _roles():
        return low
    if low.endswith("s") and low[:-1] in _roles():
        return low[:-1]
    tail = low.rpartition("-")[2]
    if "-" in low and tail in _roles():
        return tail
    head = low.partition("-")[0]
    return head if low.endswith(("-designate", "-elect")) and head in _roles() else None
