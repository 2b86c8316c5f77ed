"""A verb in the future: who will do it, who says so, and whether that binds anybody."""

from dataclasses import dataclass

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import (
    auxiliaries,
    future,
    going,
    is_negated,
    own_subject,
    plain,
    subject,
)
from briefing.analysis.article.pledges.polarity import has_nowise

__all__ = ["FIRST", "Future", "read"]

ANNOUNCING = ("announce",)
FIRST = frozenset(("i", "we"))


@dataclass(frozen=True, slots=True)
class Future:
    """A verb under will, would or going to."""

    verb: Token
    top: Token
    """The verb that the clause hangs by: `going`, or the verb itself."""
    mark: Token
    """The word that makes the future."""
    doer: Token
    """Head of the subject."""
    negated: bool

    @property
    def word(self) -> str:
        """The subject's plain form."""
        return plain(self.doer)

    @property
    def is_would(self) -> bool:
        """Whether the future is one of the past, or a condition."""
        return plain(self.mark) in ("would", "'d")


def read(verb: Token) -> Future | None:
    """The future that this verb heads, if it is one with a subject."""
    if not verb.children:
        return None  # whatever makes a future hangs below the verb
    if not verb.is_verb and any(child.dep in ("det", "poss", "amod") for child in verb.children):
        return None
    mark = future(verb) or going(verb) or _announced(verb)
    if mark is None:
        return None
    top = mark if mark.lower == "going" and mark is not verb else verb
    doer = _doer(top)
    negated = is_negated(verb) or is_negated(top) or has_nowise(verb)
    return None if doer is None else Future(verb, top, mark, doer, negated)


def _announced(verb: Token) -> Token | None:
    """The auxiliary of `announced that he was withdrawing`."""
    if (
        verb.tag != "VBG"
        or verb.dep != "ccomp"
        or verb.head.lemma not in ANNOUNCING
        or verb.head.dep == "advcl"
    ):
        return None
    return next((child for child in auxiliaries(verb) if child.lemma == "be"), None)


def _doer(top: Token) -> Token | None:
    """The subject, also of the first of two coordinated verbs."""
    here = top
    while own_subject(here) is None and here.dep == "conj" and here.head.is_verb:
        here = here.head
    own = own_subject(here)
    return subject(here) if own is not None and here.dep == "relcl" else own
