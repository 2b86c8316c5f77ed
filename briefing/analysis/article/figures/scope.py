"""What a figure is about: the noun it counts or measures, and the clause around it."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.analysis.article.parse import Parse, Token
from briefing.analysis.terms import terms

__all__ = ["anchor", "context", "counted", "governor", "stems", "thing"]

COUNTING = frozenset({"nummod", "compound", "nmod", "amod", "quantmod"})
"""Relations of a number to the noun it counts."""
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NESTED = frozenset({"relcl", "advcl", "acl", "ccomp", "conj", "parataxis"})
"""Relations that open a clause of its own."""
STEPS = 6
"""Governors looked at between a figure and its verb; real sentences need three."""
WORDS = 16
"""Content words of context that are kept, nearest in the tree first."""


def anchor(tokens: Sequence[Token]) -> Token | None:
    """The token of the figure that hangs on something outside it."""
    inside = {token.i for token in tokens}
    return next((token for token in reversed(tokens) if token.head.i not in inside), None) or (
        tokens[-1] if tokens else None
    )


def counted(token: Token) -> Token | None:
    """The noun that a number counts: `35 leaders`, `30 of its allies`."""
    preposition = token.child("prep")
    if preposition is not None and preposition.lower == "of":
        return preposition.child("pobj")
    head = token.head
    if token.dep in COUNTING and head.pos in ("NOUN", "PROPN"):
        while head.dep == "compound" and head.head.pos in ("NOUN", "PROPN"):
            head = head.head
        return head
    return None


def governor(token: Token) -> Token | None:
    """The verb of the figure's clause."""
    if token.is_verb:
        return token
    for count, ancestor in enumerate(token.ancestors()):
        if ancestor.is_verb:
            return ancestor
        if count >= STEPS:
            return None
    return None


def thing(token: Token) -> list[Token]:
    """The nouns that say what is counted, dated or measured, the head first.

    Those between the figure and its verb; else the verb's subject and object.
    """
    found: list[Token] = []
    for ancestor in (token, *token.ancestors()):
        if ancestor.is_verb or len(found) >= STEPS:
            break
        if ancestor.pos in ("NOUN", "PROPN", "ADJ"):
            found.append(ancestor)
    if found:
        return [word for noun in found for word in _phrase(noun)]
    verb = governor(token)
    if verb is None:
        return []
    parts = [child for child in verb.children if child.dep in (*SUBJECTS, "dobj", "attr")]
    return [word for part in parts for word in _phrase(part)]


def _phrase(noun: Token) -> Iterator[Token]:
    """A noun, its modifiers and the nouns of its `of` phrases."""
    yield noun
    for child in noun.children:
        if child.dep in MODIFIERS:
            yield child
            yield from (grandchild for grandchild in child.children if grandchild.dep in MODIFIERS)
        elif child.dep == "prep" and child.lower == "of":
            inner = child.child("pobj")
            if inner is not None:
                yield inner
                yield from (grandchild for grandchild in inner.children if grandchild.dep in MODIFIERS)


def context(token: Token, parse: Parse) -> list[Token]:
    """The words of the clause, its verb first, then those of the rest of the sentence."""
    verb = governor(token)
    if verb is None:
        return list(parse.sentence(token.sentence))[:WORDS]
    found: list[Token] = [verb]
    level = [verb]
    while level and len(found) < WORDS * 2:
        following = [child for word in level for child in word.children if child.dep not in NESTED]
        found.extend(following)
        level = following
    above = [word for word in verb.ancestors() if word.is_verb][:1]
    for head in above:
        found.extend([head, *(child for child in head.children if child.dep in (*SUBJECTS, "dobj"))])
    return found


def stems(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Their content stems, each once, in this order."""
    return tuple(
        dict.fromkeys(stem for token in tokens if not token.text[0].isdigit() for stem in terms(token.text))
    )
