"""Where and to whom something was said: the venue and the addressee that the reporting clause names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import MAX_SENTENCE, speech_verb
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice

__all__ = ["Setting", "setting_of"]

MAX_PHRASE = 12
"""Words of a phrase that names a place of speech or a hearer; what is longer holds more than that."""
TELLING = ("telling", "asking", "directive")
"""Classes of verbs whose object is the hearer, where it can hear."""
WARNING = ("warn", "caution")
"""The same among the verbs of other classes."""
SPEAKING = ("speak", "talk", "write", "post", "appear")
"""`Speaking at a hearing, she said …`: the place of speaking hangs on this verb."""
PLACING = ("on", "in", "at", "during", "via", "through")
INNER = ("det", "amod", "compound", "poss", "case", "nmod", "nummod", "punct")
FOLLOWING = ("of", "with", "on", "in", "at", "for", "to")
"""Prepositions with which a place of speech goes on: an interview with …, a post on …"""
HEARING_FOLLOWS = ("of",)
TIMES = ("DATE", "TIME")
NAMING = ("NNP", "NNPS")


@dataclass(frozen=True, slots=True)
class Setting:
    """The phrases of one reporting clause, without their prepositions."""

    venue: Slice | None = None
    addressee: Slice | None = None


def setting_of(scene: Scene, verb: Token | None, content: Sequence[Slice]) -> Setting:
    """What the clause of this verb says of place and hearer, outside the content."""
    if verb is None or not verb.is_verb or len(scene.sentence(verb)) > MAX_SENTENCE:
        return Setting()
    venue = addressee = None
    for head in _hearers(verb):
        if _is_outlet(head) or _is_occasion(head):
            venue = venue or _phrase(scene, head, FOLLOWING, content)
        elif _can_hear(head):
            addressee = addressee or _phrase(scene, head, HEARING_FOLLOWS, content)
    for head in _places(verb):
        if _is_platform(head) or _is_outlet(head) or _is_occasion(head):
            venue = venue or _phrase(scene, head, FOLLOWING, content)
    return Setting(venue, addressee)


def _hearers(verb: Token) -> Iterator[Token]:
    """Objects of telling, and what follows `to`."""
    known = speech_verb(verb)
    if known is None:
        return  # `according to` names who speaks
    tells = verb.lemma in WARNING or known.family in TELLING
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep in ("dobj", "dative") and child.pos != "ADP" and tells:
            yield child
        elif child.dep in ("prep", "dative") and child.lower == "to":
            yield from (below for below in child.children if below.dep == "pobj")


def _places(verb: Token) -> Iterator[Token]:
    """What stands after a preposition of place on the verb or on a verb of speaking beside it."""
    speaking = (one for one in verb.children if one.dep == "advcl" and one.lemma in SPEAKING)
    for governor in (verb, *speaking):
        for child in governor.children:
            if child.dep == "prep" and child.lower in PLACING:
                yield from (below for below in child.children if below.dep == "pobj")


# -- what a phrase is about


def _is_platform(head: Token) -> bool:
    """A service by its name; the name is written with a capital, `x` and `threads` are not names."""
    return head.text[:1].isupper() and (
        head.lower in _listed("platforms") or _with_word_before(head) in _listed("platforms")
    )


def _is_outlet(head: Token) -> bool:
    """A known name, a name with a word for an outlet in or before it, such a word with a name before it."""
    kinds = _listed("outlet_nouns")
    inner = [child for child in head.children if child.dep in INNER and child.i < head.i]
    named = any(one.tag in NAMING for one in inner)
    if head.entity in TIMES:
        return False
    if head.tag not in NAMING:
        return head.lemma in kinds and named
    if _name(head) in _outlets() or (named and head.lower in kinds):
        return True
    return any(one.lower in kinds for one in inner) or _is_introduced(head, kinds)


def _is_introduced(head: Token, kinds: frozenset[str]) -> bool:
    """`told the newspaper X`, where the parser made two objects of it."""
    beside = (child for child in head.head.children if child.dep in ("dobj", "dative") and child.i < head.i)
    return head.dep == "dobj" and any(one.lemma in kinds for one in beside)


def _is_occasion(head: Token) -> bool:
    occasions = _listed("speech_occasions")
    return head.tag not in NAMING and (head.lemma in occasions or _with_word_before(head) in occasions)


def _can_hear(head: Token) -> bool:
    if head.tag in NAMING:
        return head.entity in ("PERSON", "ORG", "NORP")
    return head.pos == "NOUN" and head.lemma in _listed("hearers")


def _with_word_before(head: Token) -> str:
    before = [
        child.lower for child in head.children if child.dep in ("compound", "amod") and child.i < head.i
    ]
    return " ".join((*before[-1:], head.lemma if head.tag not in NAMING else head.lower))


def _name(head: Token) -> str:
    words = [child.lower for child in head.children if child.tag in NAMING and child.i < head.i]
    return " ".join((*words, head.lower))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon.entries(name))


@cache
def _outlets() -> frozenset[str]:
    """Outlets and agencies in lower case, without their article."""
    names = (*lexicon.entries("outlets"), *lexicon.entries("agencies"))
    return frozenset(name.lower().removeprefix("the ") for name in names)


# -- how far it reaches


def _phrase(scene: Scene, head: Token, following: Sequence[str], content: Sequence[Slice]) -> Slice | None:
    """The noun phrase of the head, if it is whole, short, unquoted and outside the content."""
    inside = sorted(_words(head, following), key=lambda token: token.i)
    if len(inside) > MAX_PHRASE or inside[-1].i - inside[0].i + 1 != len(inside):
        return None
    place = Slice(inside[0].start, inside[-1].end)
    if any(scene.quoted(token) for token in inside) or any(piece.overlaps(place) for piece in content):
        return None
    return place


def _words(head: Token, following: Sequence[str]) -> Iterator[Token]:
    """The head, its modifiers before it, and the phrases after it that are no time."""
    waiting = [head]
    while waiting:
        token = waiting.pop()
        yield token
        for child in token.children:
            if child.dep in INNER and child.i < head.i:
                waiting.append(child)
            elif token is head and child.dep == "prep" and child.lower in following:
                below = child.child("pobj")
                if below is not None and below.entity not in TIMES:
                    yield child
                    yield from _words(below, HEARING_FOLLOWS)
