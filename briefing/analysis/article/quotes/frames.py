"""The reporting clause inside a sentence: who said it, and how far its own words reach."""

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import speech_verb
from briefing.analysis.article.quotes.scene import Scene

__all__ = ["CLOSING", "COMMAS", "content_after", "inverted_subject", "reporting_clause"]

COMMAS = (",", "—", "–", "―", "--", "-")
"""Marks that set a reporting clause off."""
CLOSING = ("”", '"', "’", "'", "''", ";")
OWN = ("nsubj", "aux", "auxpass", "advmod", "mark", "prt")
"""Dependents that stand in the reporting clause before the verb."""
TAIL = ("dative", "dobj", "advmod", "prt", "npadvmod", "prep", "advcl", "nsubj", "tmod")
"""Dependents that stand in the reporting clause after the verb."""
FINITE = ("VBD", "VBZ", "VBP")
NEAR = 3
"""Tokens within which an infinitive is the verb's own complement: `asked to go`."""


def reporting_clause(scene: Scene, verb: Token) -> tuple[int, int] | None:
    """First and last token index of the verb's own clause, without what it reports; None without subject."""
    if not _reports(verb) and inverted_subject(verb) is None:
        return None
    own = {verb.i}
    for child in verb.children:
        if child.dep in OWN or (child.i > verb.i and child.dep in TAIL):
            own.update(token.i for token in child.subtree())
    first = last = verb.i
    tokens = scene.parse.tokens
    while first - 1 in own or (first - 2 in own and tokens[first - 1].is_punct):
        first -= 1
    while last + 1 in own or (last + 2 in own and tokens[last + 1].is_punct):
        last += 1
    return first, last


def _reports(verb: Token) -> bool:
    """A finite verb with a subject of its own and no object that could be what it reports."""
    subject = verb.child("nsubj")
    finite = verb.tag in FINITE or verb.tag == "VBN" or verb.child("aux") is not None
    if not finite or subject is None or subject.tag in ("WP", "WDT"):
        return False
    if verb.lemma not in ("tell", "put") and any(
        child.dep == "dobj" and child.i > verb.i for child in verb.children
    ):
        return False
    if any(child.dep == "xcomp" and 0 < child.i - verb.i <= NEAR for child in verb.children):
        return False
    mark = verb.child("mark")
    return verb.dep in ("ROOT", "parataxis", "ccomp", "conj", "dep", "relcl") or (
        mark is not None and mark.lower == "as"
    )


def inverted_subject(verb: Token) -> Token | None:
    """The subject behind its verb that the parse took for an object: `…, specified the commissioner.`"""
    if (
        verb.tag not in ("VBD", "VBZ")
        or verb.child("nsubj", "nsubjpass", "ccomp", "xcomp", "aux") is not None
    ):
        return None
    noun = verb.child("dobj")
    if noun is None or noun.i < verb.i or noun.pos not in ("PROPN", "NOUN"):
        return None
    known = speech_verb(verb)
    return noun if known is not None and known.family == "statement" and _is_set_off(verb) else None


def _is_set_off(verb: Token) -> bool:
    """Whether a comma is all that joins the verb to the sentence before it: no `and`, no `while`."""
    governor = verb.head
    marks = [child for child in governor.children if child.i == verb.i - 1 and child.text in COMMAS + CLOSING]
    return bool(marks) and governor.i < verb.i and verb.child("mark") is None


def content_after(scene: Scene, verb: Token, last: int) -> list[Token]:
    """What follows a reporting clause behind a comma as more of its content."""
    rest = [token for token in scene.sentence(verb) if token.i > last]
    if not rest or rest[0].text not in COMMAS or not any(token.is_verb for token in rest):
        return []
    opening = rest[1:3]
    if opening and opening[0].tag in ("VBG", "WP", "WDT"):
        return []
    if len(opening) > 1 and opening[0].lower == "when" and opening[1].tag == "VBN":
        return []
    return rest
