"""Reading one clause of the dependency tree: its subject, auxiliaries, negation and opening word."""

from briefing.analysis.article.parse import Token

__all__ = [
    "COPULAS",
    "FUTURE",
    "auxiliaries",
    "complement",
    "future",
    "going",
    "has_negative_subject",
    "has_to",
    "is_denied_after",
    "is_negated",
    "is_passive",
    "marker",
    "own_subject",
    "plain",
    "subject",
]

DEEP = 8
"""Governors looked at on the way to an inherited subject; longer chains are misparses."""
COPULAS = ("be", "remain", "stand")
TURNING = ("after", "before", "since", "until", "as", "while")
"""Words that open a clause or stand before a noun only."""
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
FUTURE = frozenset(("will", "'ll", "wo", "shall", "sha", "would", "'d"))
NEGATIVE = frozenset(("not", "n't", "never", "neither", "nor", "hardly"))
NEGATIVE_SUBJECT = frozenset(("no", "nobody", "none", "nothing", "neither"))


def plain(token: Token) -> str:
    """The lower-case word with a straight apostrophe."""
    return token.lower.replace("’", "'")


def auxiliaries(verb: Token) -> list[Token]:
    """Auxiliaries of the verb, left to right, `to` among them."""
    return [child for child in verb.children if child.dep in ("aux", "auxpass")]


def has_to(verb: Token) -> bool:
    """Whether the verb is a to-infinitive."""
    return any(plain(child) == "to" for child in auxiliaries(verb))


def future(verb: Token) -> Token | None:
    """The auxiliary that puts the verb into the future (of the past), if any."""
    for child in auxiliaries(verb):
        word = plain(child)
        had = word == "'d" and verb.tag != "VB" and not is_passive(verb)
        if word in FUTURE and not had:
            return child
    return None


def going(verb: Token) -> Token | None:
    """The `going` of `be going to` + this verb, if any."""
    head = verb.head
    if verb.dep != "xcomp" or head.lower != "going" or not has_to(verb):
        return None
    copula = any(child.lemma == "be" or plain(child) in ("'m", "'re", "'s") for child in head.children)
    return head if copula else None


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive."""
    return any(child.dep in ("auxpass", "nsubjpass") for child in verb.children)


def is_negated(verb: Token) -> bool:
    """Whether the clause itself is negated: not, never, no longer; after a copula too."""
    for child in verb.children:
        word = plain(child)
        is_no = child.dep == "neg" or (word in NEGATIVE and child.dep in ("advmod", "preconj", "cc"))
        in_place = child.i < verb.i or verb.lemma in COPULAS
        if is_no and in_place and not _is_only(child):
            return True
        if word == "longer" and any(plain(part) == "no" for part in child.children):
            return True
    return False


def is_denied_after(head: Token, act: Token) -> bool:
    """Whether a negation between the two was hung on the first: `vowed not to vote`."""
    return any(child.dep == "neg" and head.i < child.i < act.i for child in head.children)


def _is_only(negation: Token) -> bool:
    """Whether the negation belongs to `not only`."""
    return any(plain(one) == "only" and one.i == negation.i + 1 for one in negation.head.subtree())


def has_negative_subject(verb: Token) -> bool:
    """Whether nobody or nothing is its subject: `no tax will rise`, `not a cent would move`."""
    found = own_subject(verb)
    if found is None:
        return False
    words = [found, *(child for child in found.children if child.i < found.i)]
    return any(plain(word) in NEGATIVE_SUBJECT or plain(word) == "not" for word in words)


def marker(verb: Token) -> str:
    """The word that opens the clause (that, if, whether, …), or an empty string."""
    for child in verb.children:
        if child.dep == "mark" and child.i < verb.i:
            return plain(child)
    return ""


def own_subject(verb: Token) -> Token | None:
    """The subject in the clause itself."""
    found = [child for child in verb.children if child.dep in SUBJECTS and child.i < verb.i]
    return found[-1] if found else verb.child(*SUBJECTS) or _misread(verb)


def _misread(verb: Token) -> Token | None:
    """A surname that the parser took for an adverb: `Stavely is reported to …`, with no other subject."""
    for child in verb.children:
        after = next((one for one in verb.children if one.i == child.i + 1), None)
        opens = child.dep == "advmod" and child.tag == "RB" and child.text.istitle() and child.i < verb.i
        if opens and not child.children and after is not None and after.dep in ("aux", "auxpass"):
            return child
    return None


def subject(verb: Token) -> Token | None:
    """Whoever does it: the clause's own subject, else the one it inherits from above."""
    here = verb
    for _ in range(DEEP):
        found = own_subject(here)
        if found is not None:
            return _antecedent(found, here)
        above = here.head
        if above is here:
            return None
        stolen = _stolen(here)
        if stolen is not None:
            return stolen
        if here.dep == "conj" and here.tag == "VBD" and future(above) is not None and above.dep == "ccomp":
            above = above.head
        if here.dep in ("relcl", "acl") and above.pos in ("NOUN", "PROPN", "PRON"):
            if not _is_loose(here):
                return above
            here = above
            while here.pos in ("NOUN", "PROPN", "PRON", "ADP") and here.head is not here:
                here = here.head
            continue
        if above.pos in ("NOUN", "PROPN", "PRON") and here.dep not in ("conj", "advcl", "ccomp"):
            return None
        here = above
    return None


def _stolen(verb: Token) -> Token | None:
    """`It came hours after X, …, told the panel`: the subject that the parser gave to the preposition."""
    above = verb.head
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ"):
        return None
    if any(child.dep == "cc" and above.i < child.i < verb.i for child in above.children):
        return None
    for child in above.children:
        if child.dep == "prep" and child.lower in TURNING and above.i < child.i < verb.i:
            return child.child("pobj")
    return None


def _is_loose(participle: Token) -> bool:
    """Whether a participle after a comma hangs on an object: `talked up her plan, promising to …`."""
    if participle.tag != "VBG" or participle.head.dep in ("nsubj", "nsubjpass", "ROOT"):
        return False
    return any(sister.text == "," and sister.i < participle.i for sister in participle.head.children)


def _antecedent(found: Token, verb: Token) -> Token:
    """What a relative pronoun stands for, else the word itself."""
    if found.tag in ("WP", "WDT") or (found.lower == "that" and verb.dep == "relcl"):
        here = verb
        for _ in range(DEEP):
            if here.dep == "relcl":
                return here.head
            if here.dep not in ("conj", "xcomp"):
                break
            here = here.head
    return found


def complement(head: Token, *deps: str) -> Token | None:
    """The clause to the right of the head with one of these relations."""
    for child in head.children:
        if child.dep in deps and child.i > head.i and (child.is_verb or child.pos in ("ADJ", "NOUN")):
            return child
    return None
