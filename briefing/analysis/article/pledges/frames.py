"""What sort of noun phrase a commissive verb takes: the frames of the lexicon by name."""

from collections.abc import Callable

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.spans.mention import phrase
from briefing.analysis.article.pledges.words import in_set, is_agent, is_listed

__all__ = ["FRAMES", "fits", "is_event", "is_resource"]

ACTS = ("ment", "ion", "al", "ing", "ance", "ence")
"""Endings of nouns that name an act."""
NEVER = ("that", "this", "it", "so", "allegiance", "delegate")
ANY = ("any", "all", "every")
DONE = ("VBD", "VBN", "VBG")


def is_event(noun: Token) -> bool:
    """Something that one can agree to: `a ceasefire`, not `the view`."""
    listed = in_set(noun, "events") or noun.lemma.endswith(ACTS)
    return noun.pos == "NOUN" and listed and not is_agent(noun)


def is_resource(noun: Token) -> bool:
    """Money, troops, help: something to be given."""
    parts = [token for token in phrase(noun) if token.i <= noun.i]
    return any(
        token.tag == "$" or token.entity == "MONEY" or is_listed(token, "resources") for token in parts
    )


def _is_thing(noun: Token, head: Token) -> bool:
    """What a promise can be of: no person, no pronoun."""
    return not is_agent(noun) and noun.lower not in NEVER


def _is_resource(noun: Token, head: Token) -> bool:
    return head.tag in DONE and is_resource(noun)


def _is_sum(noun: Token, head: Token) -> bool:
    """A figure: `a raise of 6 per cent`."""
    return any(token.tag in ("$", "CD") or token.text == "%" for token in phrase(noun))


def _is_given(noun: Token, head: Token) -> bool:
    """To be handed over: a resource, a figure, or what is offered to somebody, or as something."""
    if is_agent(noun) or in_set(noun, "tokens") or head.tag not in DONE[:2]:
        return False
    return (
        is_resource(noun)
        or _is_sum(noun, head)
        or any(_receives(one) for one in (*head.children, *noun.children))
        or any(one.dep == "dobj" and one.i < noun.i for one in head.children)
    )


def _receives(child: Token) -> bool:
    """`offered growers`, `to the rebels`, `as a landing strip`."""
    if child.dep == "dative" or (child.dep == "prep" and child.lower == "as"):
        return True
    receiver = child.child("pobj") if child.dep == "prep" and child.lower == "to" else None
    return receiver is not None and is_agent(receiver)


def _is_request(noun: Token, head: Token) -> bool:
    return is_listed(noun, "requests")


def _is_any(noun: Token, head: Token) -> bool:
    """`any pursuit`: the exclusion of a kind of act."""
    return any(child.lower in ANY for child in noun.children)


def _is_act(noun: Token, head: Token) -> bool:
    return is_listed(noun, "threats")


FRAMES: dict[str, Callable[[Token, Token], bool]] = {
    "np": _is_thing,
    "resource": _is_resource,
    "sum": _is_sum,
    "thing": _is_given,
    "request": _is_request,
    "any": _is_any,
    "act": _is_act,
}
"""(the noun, the verb over it) -> whether it fits, by the name used in the lexicon."""


def fits(noun: Token, head: Token, frames: frozenset[str]) -> bool:
    """Whether the noun phrase is of a sort that one of the verb's frames asks for."""
    if noun.pos == "PRON" or noun.entity in ("PERSON", "GPE", "DATE"):
        return False
    return any(name in frames and test(noun, head) for name, test in FRAMES.items())
