"""What keeps a commissive word from binding anybody: named tests over the chain above it."""

from collections.abc import Callable, Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import (
    auxiliaries,
    future,
    is_negated,
    marker,
    own_subject,
    plain,
)
from briefing.analysis.article.pledges.words import in_set, is_listed

__all__ = ["BARS", "bar", "governors"]

MODALS = frozenset(("could", "should", "may", "might", "must", "can", "ca", "ought", "need"))
HYPOTHETICAL = frozenset(("if", "whether", "unless", "lest"))
HANGING = ("ccomp", "xcomp", "pcomp", "acl", "conj", "prep", "pobj", "dobj", "acomp", "oprd")
"""Relations by which a clause hangs on the truth of the one above; adverbial clauses stand on their own."""
LESS = frozenset(("without", "than", "instead", "short", "despite"))

NOBODY = frozenset(
    ("nobody", "none", "anyone", "anybody", "no-one", "neither", "you", "there", "what", "which")
)


def governors(token: Token) -> Iterator[tuple[Token, Token]]:
    """(the lower word, the word above) up the chain of clauses on whose truth this one hangs."""
    here = token
    while here.head is not here:
        above = here.head
        if here.dep not in HANGING or above.i > here.i:
            return
        yield here, above
        here = above


def is_modal(head: Token) -> bool:
    """It could, should, might be done: `may promise`, `should refuse`."""
    if any(plain(one) in MODALS for one in auxiliaries(head)):
        return True
    return _is_bare(head) and is_modal(head.head)


def is_future(head: Token) -> bool:
    """The commissive itself lies ahead: `will promise`; the rules of the future judge those."""
    return future(head) is not None or (_is_bare(head) and future(head.head) is not None)


def _is_bare(head: Token) -> bool:
    """Whether a coordinated verb shares the auxiliaries of the first one."""
    return head.dep == "conj" and not auxiliaries(head) and head.tag not in ("VBD", "VBZ")


def is_denied(head: Token) -> bool:
    """It is denied, or said by nobody: `did not promise`, `never said he will`, `no promise`."""
    if is_negated(head) or _is_nobody(head):
        return True
    for below, above in governors(head):
        if above.is_verb and is_negated(above) and below.dep != "conj":
            return True
    return False


def _is_nobody(head: Token) -> bool:
    found = own_subject(head)
    if found is None:
        return False
    words = [found, *(child for child in found.children if child.dep in ("det", "neg", "preconj"))]
    said = {plain(word) for word in words}
    return bool(said & NOBODY) or "no" in said or ("not" in said and not _is_only(found))


def _is_only(noun: Token) -> bool:
    """`not only the mayor`."""
    return any(plain(child) == "only" for child in noun.children)


def is_demanded(head: Token) -> bool:
    """Somebody wants, expects or fails to do it: `urged them to pledge`, `is expected to refuse`."""
    for below, above in governors(head):
        if below.dep == "conj":
            continue
        if above.is_verb and is_listed(above, "demands"):
            return True
        if above.lemma == "have" and below.dep == "xcomp":
            return True
        if above.lemma == "call" and below.dep in ("prep", "xcomp"):
            return True
        if (above.pos == "ADP" and plain(above) in LESS) or plain(above.head) in LESS:
            return True
    return False


def is_unsure(head: Token) -> bool:
    """`maybe he is ready`, `reportedly agreed`."""
    return any(child.dep == "advmod" and in_set(child.lower, "guessed") for child in head.children)


def is_hypothetical(head: Token) -> bool:
    """It stands under if or whether, or ahead: `as soon as the employer agrees to talks`."""
    if marker(head) in HYPOTHETICAL or _is_awaited(head):
        return True
    return any(below.dep != "conj" and marker(above) in HYPOTHETICAL for below, above in governors(head))


def _is_awaited(head: Token) -> bool:
    """`once they agree`, `until it promises`, `as soon as he agrees`: an act that others wait for."""
    if head.dep not in ("advcl", "pcomp") or head.tag not in ("VBZ", "VBP"):
        return False
    opener = marker(head)
    if opener in ("once", "until"):
        return True
    return opener == "as" and head.head.lower in ("soon", "long")


def is_open(head: Token) -> bool:
    """It is reached through a modal: `could do this by telling them he will withdraw`."""
    for below, above in governors(head):
        modal = above.is_verb and any(plain(one) in MODALS for one in auxiliaries(above))
        if below.dep != "conj" and modal and above.i < below.i:
            return True
        if below.dep == "acl" and any(plain(one) == "to" for one in auxiliaries(below)) and above is not head:
            return True
    return False


def is_of_old(head: Token) -> bool:
    """`has promised it before`: told as an experience."""
    perfect = any(plain(one) in ("has", "have", "had", "'ve") for one in auxiliaries(head))
    late = [child for child in head.children if child.dep == "advmod" and child.i > head.i]
    return perfect and any(child.lower == "before" and not child.children for child in late)


BARS: tuple[tuple[str, Callable[[Token], bool]], ...] = (
    ("modal", is_modal),
    ("future", is_future),
    ("denied", is_denied),
    ("demanded", is_demanded),
    ("hypothetical", is_hypothetical),
    ("open", is_open),
    ("unsure", is_unsure),
    ("of-old", is_of_old),
)
"""In the order in which they are tried."""


def bar(head: Token, *besides: str) -> str:
    """Name of the first bar that holds, the named ones left out; empty where the word binds."""
    for name, holds in BARS:
        if name not in besides and holds(head):
            return name
    return ""
