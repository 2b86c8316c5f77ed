"""Sentences that cannot stand alone: they hang on a pronoun whose antecedent is elsewhere."""

import re

from briefing.analysis.terms import WORD, is_function_word

__all__ = ["dangles"]

_PERSON = re.compile(r"\b(?:he|she|his|him|hers?|himself|herself)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:(?:and|but|yet|so|or|still|then|instead|meanwhile|nor)\b,?\s+)?"
    r"(?:it|they|its|their|these|those|this|that|both|neither|such|the latter|the former|asked)\b"
    r"(?!\s+(?:is|was|would be|will be|remains?)(?:\s+\w+){1,4}?\s+(?:that|who)\b)",
    re.IGNORECASE,
)
"""`It …`, `They …`, `This …` at the head; `It is … that` points forward."""
_OBJECT = re.compile(r"\b(?:that|this|it|them|so)\W*$", re.IGNORECASE)
"""A sentence that ends on what was said before: `rejected that.`"""
_COMMON = re.compile(r"(?:ly|ed|ing|er|s)$")
"""Endings of common words that open sentences: `Asked`, `Earlier`, `Recently`, `Analysts`."""
SHORT = 8
"""Words below which a sentence that ends on `that` or `it` says nothing by itself."""


def dangles(outside: str) -> bool:
    """Whether a sentence, its quotations blanked, hangs on a pronoun or is speech without its speaker.

    A person's pronoun is explained by a name before it in the same sentence.
    """
    if _OPENING.search(outside) or not any(map(str.isalpha, outside)):
        return True
    pronoun = _PERSON.search(outside)
    if pronoun:
        return not _names_somebody(outside[: pronoun.start()])
    return len(outside.split()) < SHORT and bool(_OBJECT.search(outside))


def _names_somebody(text: str) -> bool:
    """Whether a name stands in it; an acronym is no person, the first word has a capital anyway."""
    for count, match in enumerate(WORD.finditer(text)):
        word = match.group()
        opens = not count and not text[: match.start()].strip()
        capital = word[0].isupper() and not word.isupper() and not is_function_word(word)
        if capital and not (opens and _COMMON.search(word)):
            return True
    return False
