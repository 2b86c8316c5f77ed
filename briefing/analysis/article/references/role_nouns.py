"""Role nouns: the minister, the French president, Malawi's finance minister, the company."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.clause import place_of
from briefing.analysis.article.names.gazetteer import EVENED, known, longest
from briefing.analysis.article.parse import Token
from briefing.model import Name, Reference

__all__ = ["find"]

DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
LEFT = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "case", "punct", "advmod", "prep", "pobj", "nummod"}
)
LEFT_WORDS = 8
"""Words before a head noun that may narrow it down, and after it."""
DEPTH = 4
"""Steps in the dependency tree from a word of the phrase to its head."""


def find(ground: Ground, names: Sequence[Name]) -> Iterator[Reference]:
    """Role nouns with a definite article, a possessor or a country before them, titles left out."""
    titled = sorted(name.title.start for name in names if name.title is not None)
    ends = [name.title.end for name in names if name.title is not None]
    taken = sorted(zip(titled, sorted(ends), strict=True))
    named = sorted((name.start, name.end) for name in names)
    for token in ground.parse.tokens:
        if token.pos not in ("NOUN", "PROPN") or token.text.isupper() or not _is_head_noun(token):
            continue
        if _inside(taken, token.start) or _inside(named, token.start):
            continue
        phrase = _phrase(ground, token)
        if _is_definite(ground, phrase) and (token.text.islower() or phrase[0].lower in DEFINITE):
            yield _reference(ground, token, phrase)


def _is_head_noun(token: Token) -> bool:
    if token.tag in ("NNS", "NNPS") or token.dep in ("compound", "amod", "nmod"):
        return False
    return vocabulary.is_role(token.lower) or vocabulary.is_organization_noun(token.lower)


def _inside(ranges: Sequence[tuple[int, int]], offset: int) -> bool:
    index = bisect_left(ranges, (offset + 1, 0)) - 1
    return index >= 0 and ranges[index][0] <= offset < ranges[index][1]


def _phrase(ground: Ground, head: Token) -> list[Token]:
    """The head with what stands before it and an `of` phrase after it, within a few words."""
    tokens = ground.parse.tokens
    left: list[Token] = []
    for token in reversed(tokens[max(0, head.i - LEFT_WORDS) : head.i]):
        if token.sentence != head.sentence or not _hangs_on(token, head):
            break
        left.append(token)
    of = next(
        (c for c in head.children if c.i > head.i and c.dep == "prep" and c.lower in ("of", "for")), None
    )
    right: list[Token] = []
    if of is not None and of.i - head.i <= LEFT_WORDS:
        for token in tokens[head.i + 1 : head.i + 1 + LEFT_WORDS]:
            if token is not of and not _hangs_on(token, of):
                break
            right.append(token)
    found = [*reversed(left), head, *right]
    while found and found[0].is_punct:
        found.pop(0)
    return found


def _hangs_on(token: Token, head: Token) -> bool:
    """Whether the token depends on the head over a few steps; a child of it by a relation of noun phrases."""
    for _ in range(DEPTH):
        if token.head is head:
            return token.i > head.i or token.dep in LEFT or head.pos == "ADP"
        if token.head is token:
            return False
        token = token.head
    return False


def _is_definite(ground: Ground, phrase: Sequence[Token]) -> bool:
    first = phrase[0]
    if first.lower in DEFINITE:
        return True
    possessed = any(token.tag == "POS" for token in phrase)
    words = [token.text.translate(EVENED) for token in phrase]
    return possessed or any(longest(words[i:]) for i in range(len(words)) if words[i][:1].isupper())


def _reference(ground: Ground, head: Token, phrase: Sequence[Token]) -> Reference:
    place = place_of(head)
    others = [token for token in phrase if token is not head and not token.is_punct and token.tag != "POS"]
    return Reference(
        start=phrase[0].start,
        end=phrase[-1].end,
        head=head.slice,
        form="role",
        lemma=head.lower,
        sentence=head.sentence,
        modifiers=tuple(token.lower for token in others if token.tag not in ("DT", "IN")),
        country=_country(phrase),
        role=place.role,
        speech_subject=place.speech_subject,
        clause=place.clause,
        quoted=ground.is_quoted(head.start),
    )


def _country(phrase: Sequence[Token]) -> str | None:
    words = [token.text.translate(EVENED) for token in phrase]
    for position in range(len(words)):
        count = longest(words[position:])
        entry = known(" ".join(words[position : position + count])) if count else None
        if entry is not None and entry.is_country:
            return entry.key
    return None
