"""The words that name somebody: a noun phrase without its relative clauses."""

from briefing.analysis.article.parse import Token
from briefing.model import Slice

__all__ = ["mention", "phrase"]

LOOSE = (
    "relcl",
    "acl",
    "appos",
    "punct",
    "advcl",
    "parataxis",
    "ccomp",
    "xcomp",
    "nsubj",
    "cop",
    "aux",
    "advmod",
)


def mention(token: Token) -> Slice:
    """The phrase around this head: modifiers, `of …` and coordinated names, no apposition."""
    first = last = token
    for child in token.children:
        if child.dep in LOOSE or (child.i > token.i and child.dep not in ("prep", "conj", "cc", "case")):
            continue
        if child.dep == "prep" and child.lower not in ("of", "for", "from"):
            continue
        inside = child.subtree()
        if child.i < token.i:
            first = min(first, inside[0], key=lambda one: one.i)
        else:
            last = max(last, _reach(child), key=lambda one: one.i)
    return Slice(first.start, last.end)


def _reach(child: Token) -> Token:
    """The last word of a right-hand part, its relative clauses left out."""
    last = child
    for part in child.children:
        if part.i > child.i and part.dep not in LOOSE:
            last = max(last, _reach(part), key=lambda one: one.i)
    return last


def phrase(token: Token) -> list[Token]:
    """The tokens of a noun phrase, without relative clauses set off by a comma, in text order."""
    found, waiting = [], [token]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(child for child in one.children if not _is_aside(child))
    return sorted(found, key=lambda one: one.i)


def _is_aside(child: Token) -> bool:
    if child.dep == "relcl":
        before = min(child.subtree(), key=lambda one: one.i)
        return any(sister.text == "," and sister.i == before.i - 1 for sister in child.head.children)
    return child.dep == "parataxis"
