"""Whether a saying took place: no denied, wished, possible, future or conditional one."""

from briefing.analysis.article.parse import Token

__all__ = ["took_place"]

NEGATIONS = ("not", "n't", "n’t", "never", "nor", "neither")
MODALS = (
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "shall",
    "ca",
    "wo",
    "'ll",
    "’ll",
)
IMPLICATIVE = ("go", "continue", "begin", "start", "proceed", "come", "take", "use", "rise", "move", "turn")
"""Verbs whose infinitive happened too: went on to say, took to Twitter to accuse."""
REFUSING = ("decline", "refuse", "fail", "avoid", "stop", "forget", "omit", "neglect", "hesitate", "resist")
WITHOUT = ("without", "instead", "rather", "than", "from")
CONDITIONAL = ("if", "unless", "whether", "lest")


def took_place(verb: Token) -> bool:
    """Whether the text tells this saying as a fact."""
    if any(child.dep == "neg" or child.lower in NEGATIONS for child in verb.children if child.i < verb.i):
        return False
    auxiliaries = [child.lower for child in verb.children if child.dep in ("aux", "auxpass")]
    if any(word in MODALS for word in auxiliaries):
        return False
    if "to" in auxiliaries and "have" not in auxiliaries and not _is_implied(verb):
        return False
    governor = verb.head
    if verb.dep in ("xcomp", "pcomp") and (governor.lemma in REFUSING or governor.lower in WITHOUT):
        return False
    if verb.dep == "conj" and verb.child("nsubj") is None and governor.is_verb and governor.i < verb.i:
        return took_place(governor) if verb.tag == governor.tag else True
    return not any(child.dep == "mark" and child.lower in CONDITIONAL for child in verb.children)


def _is_implied(infinitive: Token) -> bool:
    governor = infinitive.head
    return governor.lemma in IMPLICATIVE and governor.i < infinitive.i and took_place(governor)
