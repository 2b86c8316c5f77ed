"""Macron said (that) the plan was dead: a finite clause after its verb."""

from collections.abc import Iterator

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import (
    SpeechVerb,
    cue_slice,
    cues_with,
    speech_nouns,
    speech_verb,
    strength_of,
)
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.reach import reach
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of
from briefing.analysis.article.quotes.weight import is_nested
from briefing.model import Slice

ASKED = ("ask", "press", "question")
OPEN = ("asking", "indication", "belief")
"""Families that may report a question without a question mark."""
ASKING = ("ask", "wonder", "inquire", "enquire", "query", "question")
MAX_ASIDE = 16
"""Tokens between a verb and its `that`: hearer, place and time of speaking."""


def find(scene: Scene) -> Iterator[Draft]:
    """Clauses that verbs of speech and thought govern."""
    for verb, known in cues_with(scene, "T"):
        content = clause_after(scene, verb)
        if content and content[0].lower in ("who", "whom", "which") and known.family not in OPEN:
            continue
        source = source_of(scene, verb) or _speaker_so_far(scene, verb)
        found = pieces(scene, content)
        if found:
            sure = source is not None and took_place(verb) and _can_tell(verb, known)
            sure = sure and not is_nested(scene, verb, found)
            yield Draft(
                rule="clause",
                content=found,
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength=strength_of(known, "T") if sure else "weak",
            )


def _can_tell(verb: Token, known: SpeechVerb) -> bool:
    """Whether the subject of `show` or `indicate` tells something: a person, a body, a record of facts."""
    if verb.lemma in ASKED and verb.tag == "VBN":
        return False
    if known.family != "indication":
        return True
    subject = verb.child("nsubj")
    if subject is None or subject.lower in ("it", "this", "that"):
        return False
    if subject.pos == "PRON":
        return True
    return subject.lemma in lexicon.entries("evidence_nouns") or subject.entity in ("PERSON", "ORG")


def _speaker_so_far(scene: Scene, participle: Token) -> Slice | None:
    """`“…,” Macron said, adding that …`: the source of the cue before in the same sentence."""
    if participle.tag != "VBG":
        return None
    first = scene.sentence(participle)[0].i
    earlier = [scene.by_cue[index] for index in range(first, participle.i) if index in scene.by_cue]
    return earlier[-1].source if earlier else None


def clause_after(scene: Scene, verb: Token) -> list[Token]:
    """The tokens of the clause that follows the verb as its content."""
    head = next((child for child in verb.children if child.dep == "ccomp" and child.i > verb.i), None)
    if head is None:
        head = _misattached(verb)
    if head is None or verb.lemma == "make":
        return _after_that(scene, verb) or _bare_clause(scene, verb)
    first = _first(head, verb)
    last = reach(scene, verb, first, head)
    tokens = scene.parse.tokens
    return list(tokens[first : last + 1])


def _after_that(scene: Scene, verb: Token) -> list[Token]:
    """What follows a `that` which the parse hung on something else: `told him on a daily basis that …`."""
    known = speech_verb(verb)
    if known is None or "T" not in known.complements:
        return []
    if verb.child("dobj") is not None and not _addresses(verb):
        return []
    sentence = scene.sentence(verb)
    start = verb.i - sentence[0].i + 1
    for index, token in enumerate(sentence[start : start + MAX_ASIDE], start=start):
        if token.lower == "that":
            rest = sentence[index + 1 :]
            return list(rest) if rest and not rest[0].is_verb and any(one.is_verb for one in rest) else []
        if _bars_that(scene, token):
            return []
    return []


def _bare_clause(scene: Scene, verb: Token) -> list[Token]:
    """All that follows `said`, where the parse made an object or a verb of the clause's subject."""
    if verb.lemma != "say" or verb.child("dobj", "xcomp") is None:
        return []
    rest = [token for token in scene.sentence(verb) if token.i > verb.i]
    finite = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in rest[1:])
    opens = rest and (rest[0].pos in ("DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM") or rest[0].tag == "VBG")
    return rest if finite and opens else []


def _bars_that(scene: Scene, token: Token) -> bool:
    """Whether a later `that` cannot be the verb's: another verb, a stop, a noun of speech stands between."""
    if token.is_verb:
        return token.dep not in ("prep", "amod", "acl")
    return token.text in ".;:" or scene.quoted(token) or token.lemma in speech_nouns()


def _misattached(verb: Token) -> Token | None:
    """A that-clause the parser hung on the addressee or took for an adverbial."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep in ("advcl", "relcl", "acl", "dep", "xcomp") and _starts_with_that(child):
            return child
        if child.dep == "advcl" and verb.lemma in ASKING and _is_question(child):
            return child
        if child.dep in ("dobj", "dative") and (_addresses(verb) or _is_denied_report(verb, child)):
            for below in child.children:
                if below.dep in ("relcl", "acl", "ccomp") and _starts_with_that(below):
                    return below
    return None


def _is_question(clause: Token) -> bool:
    first = clause.subtree()[0]
    return first.lower in ("if", "whether", "why", "how", "what", "when", "who", "where")


def _is_denied_report(verb: Token, noun: Token) -> bool:
    """`denied reports that …`: what is denied is what the reports say."""
    known = speech_verb(verb)
    denies = known is not None and known.family == "denial"
    return denies and (noun.lemma in speech_nouns() or noun.lemma in ("report", "rumour", "rumor"))


def _addresses(verb: Token) -> bool:
    """Whether the verb's object is the hearer."""
    known = speech_verb(verb)
    return (known is not None and known.family in ("telling", "asking", "directive")) or verb.lemma in (
        "warn",
        "caution",
    )


def _starts_with_that(head: Token) -> bool:
    first = min(head.subtree(), key=lambda token: token.i)
    return first.lower == "that" and first.dep in ("mark", "nsubj", "det", "dobj", "nsubjpass")


def _first(head: Token, verb: Token) -> int:
    """Index of the clause's first word, `that` left out."""
    inside = [token for token in head.subtree() if token.i > verb.i]
    first = inside[0]
    if (first.lower == "that" and first.dep == "mark") or (
        first.lower == "that" and head.dep in ("relcl", "advcl")
    ):
        first = inside[1] if len(inside) > 1 else first
    return first.i
