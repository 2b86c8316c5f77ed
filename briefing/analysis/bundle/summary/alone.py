"""Sentences that cannot stand alone: they hang on a pronoun whose antecedent is elsewhere."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.model import Span

if TYPE_CHECKING:
    from briefing.analysis.bundle.summary.candidates import Candidate

__all__ = ["antecedent_of", "dangles"]

_PERSON = re.compile(r"\b(?:he|she|his|him|hers?|himself|herself)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:(?:and|but|yet|so|or|still|then|instead|meanwhile|nor)\b,?\s+)?"
    r"(?:it|they|its|their|these|those|this|that|both|neither|such|the latter|the former|asked)\b"
    r"(?!\s+(?:is|was|would be|will be|remains?)\s+(?:\w+\s+)?(?:that|to)\b)",
    re.IGNORECASE,
)
"""`It …`, `They …`, `This …` at the head; `It is … that` and `It is … to` point forward."""
_OBJECT = re.compile(r"\b(?:that|this|it|them|so)\W*$", re.IGNORECASE)
"""A sentence that ends on what was said before: `rejected that.`"""
_NAME = re.compile(r"(?<=[\w,;:’'\"”)] )[^\W\d_a-z]?[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*")
_FIRST_NAME = re.compile(r"^\W*[A-ZÀ-Þ][\w’'-]+(?:\s+(?:[a-z]{2,3}\s+){0,2}[A-ZÀ-Þ][\w’'-]+|[’']s?\b)")
SHORT = 8
"""Words below which a sentence that ends on `that` or `it` says nothing by itself."""


def dangles(outside: str) -> bool:
    """Whether a sentence, its quotations blanked, hangs on a pronoun.

    A person's pronoun is explained by a name before it in the same sentence.
    """
    if _OPENING.search(outside):
        return True
    pronoun = _PERSON.search(outside)
    if pronoun:
        before = outside[: pronoun.start()]
        return not (_FIRST_NAME.search(before) or _NAME.search(before))
    return len(outside.split()) < SHORT and bool(_OBJECT.search(outside))


def antecedent_of(before: Sequence["Candidate"]) -> Span | None:
    """The nearest of the sentences before that stands by itself."""
    for candidate in reversed(before):
        if not candidate.dangling:
            return candidate.span
    return None
