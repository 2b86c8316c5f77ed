"""Yes or no: the polarity of a pledge over the whole chain from its head to what is pledged."""

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import complement, has_to, is_negated, is_passive, plain
from briefing.analysis.article.pledges.words import commissive, in_set, is_agent, is_listed
from briefing.model import PledgeKind

__all__ = ["FLIPS", "has_nowise", "is_decided", "is_spared", "settle", "unafraid"]

FLIPS = frozenset(("hesitate", "fail", "shrink", "shy", "forget", "cease"))
"""Verbs that a negation turns into a yes: `will not hesitate to act`."""
SHUTTING = frozenset(("rule", "exclude", "preclude", "foreclose"))
"""Verbs of which the denial leaves all open: `will not rule anything in or out`."""
WANTING = ("without", "hungry", "short", "homeless", "empty-handed")
OVER = 3
"""Heads looked through on the way down; longer chains do not occur."""


def settle(kind: PledgeKind, act: Token, negated: bool) -> tuple[PledgeKind, Token] | None:
    """(kind, the verb that is pledged in the end); None where two noes leave nothing.

    `vow + not to vote` refuses, `will not hesitate to act` commits to act, `would refuse to pay`
    refuses to pay, `refuse to rule out` and `will not rule out` bind nobody.
    """
    for _ in range(OVER):
        lower = _below(act)
        if negated and act.lemma in FLIPS and lower is not None:
            negated, act = False, lower
            continue
        bold = unafraid(act) if negated else None
        if bold is not None:
            negated, act = is_negated(bold), bold
            continue
        row = commissive(act, "v")
        if row is not None and row.kind == "refuse":
            if negated or kind == "refuse":
                return None
            if lower is None or "inf" not in row.frames:
                refused = row.family == "refuse" and not (kind == "offer" and row.strength == "intended")
                return ("refuse" if refused else kind, act)
            kind, act, negated = "refuse", lower, is_negated(lower)
            continue
        break
    if not negated and kind in ("commit", "offer") and has_negative_object(act):
        return "refuse", act
    if negated and act.lemma in SHUTTING:
        return None
    if negated:
        return None if kind in ("refuse", "threaten") else ("refuse", act)
    return kind, act


def unafraid(act: Token) -> Token | None:
    """What somebody will not be afraid, shy or slow to do."""
    if act.lemma != "be":
        return None
    state = act.child("acomp")
    if state is None or not in_set(state, "timid"):
        return None
    return next((found for above in (state, act) if (found := _below(above)) is not None), None)


def is_decided(act: Token, doer: Token) -> bool:
    """Whether the promiser decides on it: `that no tax will rise`, not `that it will be fun`."""
    if is_passive(act) or doer.pos == "PROPN" or doer.lower == "there" or _is_dated(act):
        return True
    return is_agent(doer) or is_listed(act, "measures")


def _is_dated(act: Token) -> bool:
    """`that the road will be passable by Thursday`: a date to be held to."""
    return act.lemma == "be" and any(
        child.lower == "by" and any(one.entity == "DATE" for one in child.subtree()[1:3])
        for child in act.children
        if child.dep == "prep"
    )


def is_spared(act: Token) -> bool:
    """Whether a denied measure is a harm, so that its denial reassures: `nobody will be laid off`."""
    objects = [
        child
        for child in act.children
        if child.i > act.i and child.dep in ("dobj", "acomp", "oprd", "advmod")
    ]
    if act.lemma == "lose":
        return any(in_set(one, "livelihoods") for one in objects)
    if act.lemma == "go":
        left = any(child.lower in WANTING for child in act.children if child.i > act.i)
        return left or any(one.lower.startswith("un") for one in objects)
    return in_set(act, "harmful") or any(in_set(one, "harmful") for one in objects if one.dep == "dobj")


def has_negative_object(act: Token) -> bool:
    """`will sell it to nobody`, `will make no concession`; `will spare no effort` is a yes."""
    if in_set(act, "unsparing"):
        return False
    objects = [child for child in act.children if child.dep in ("dobj", "attr", "dative") and child.i > act.i]
    objects += [inner for inner in _governed(act) if inner.pos == "PRON"]
    return any(_is_none(one) for one in objects)


def has_nowise(verb: Token) -> bool:
    """`under no circumstances`, `in no way`."""
    return any(in_set(inner, "nowise") and _is_none(inner) for inner in _governed(verb))


def _governed(verb: Token) -> list[Token]:
    """Nouns under the verb's prepositions."""
    found = [child.child("pobj") for child in verb.children if child.dep == "prep"]
    return [noun for noun in found if noun is not None]


def _is_none(noun: Token) -> bool:
    words = [noun, *(child for child in noun.children if child.i < noun.i and child.dep in ("det", "neg"))]
    return any(plain(word) in ("no", "nobody", "nothing", "none", "neither") for word in words)


def _below(verb: Token) -> Token | None:
    """The to-infinitive that a verb governs."""
    found = complement(verb, "xcomp", "ccomp", "advcl")
    return found if found is not None and has_to(found) else None
