"""Whose words they are: the phrase that names the source of a cue."""

from functools import cache
from itertools import chain, islice

from briefing.analysis import lexicon
from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.reach import true_governor
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice

__all__ = ["beside", "can_speak", "noun_phrase", "source_head", "source_of"]

MAX_CLIMB = 4
"""Clauses climbed in search of a subject; more than this never names the speaker."""
MAX_NAME = 12
"""Words of a name with its title after an inverted verb."""
DOCUMENTS = (
    "statement",
    "letter",
    "email",
    "message",
    "memo",
    "note",
    "tweet",
    "post",
    "article",
    "op-ed",
    "video",
)
"""What somebody issues, sends or writes `saying …`: the words are the sender's."""
SENDING = ("email", "text", "write", "send", "message", "tell")
"""Verbs whose object or `to` names the hearer."""
PERSONAL = ("er", "or", "ist", "ian", "man", "woman", "people", "person", "ee", "ant", "crat")
"""Endings of nouns for people."""
ASKED = ("ask", "press", "question", "quiz")
"""`Asked about it, he said …`: the subject that follows was asked, it did not ask."""
RELATIVE = ("who", "which", "that")


def source_of(scene: Scene, verb: Token) -> Slice | None:
    """The words that name who speaks, or None."""
    head = _in_story(scene, source_head(verb)) or _opening(scene, verb)
    if (
        head is None
        or head.is_punct
        or scene.quoted(head)
        or (head.lower in ("it", "there") and head.dep == "expl")
    ):
        return None
    if head.lower in RELATIVE and verb.dep == "relcl":
        antecedent = noun_phrase(scene, verb.head, verb)
        return Slice(antecedent.start, head.end) if antecedent.end < head.end else head.slice
    return noun_phrase(scene, head, verb)


def _in_story(scene: Scene, head: Token | None) -> Token | None:
    """The subject, or the one behind the date line where the parse took that for a subject too."""
    if head is None or head.start >= scene.story_start(head):
        return head
    behind = (child for child in head.head.children if child.dep == "nsubj" and child.start > head.start)
    return next((child for child in behind if child.start >= scene.story_start(head)), None)


def _opening(scene: Scene, verb: Token) -> Token | None:
    """The subject that a finite verb lost: before an aside that ends at the verb, or right before it."""
    if verb.tag not in ("VBD", "VBZ", "VBP") or verb.child("nsubj", "nsubjpass", "expl") is not None:
        return None
    tokens, sentence = scene.parse.tokens, scene.sentence(verb)
    if verb.i == sentence[0].i:
        return None
    last = tokens[verb.i - 1]
    if last.pos in ("PROPN", "PRON") and not scene.quoted(last) and verb.dep not in ("conj", "relcl"):
        return last
    head = next(
        (token for token in sentence if token.dep in ("nsubj", "nsubjpass") and token.i < verb.i), None
    )
    if head is None and last.text == "," and tokens[verb.i - 2].pos == "PROPN" and verb.i - 2 > sentence[0].i:
        return tokens[verb.i - 2]
    if verb.dep != "ROOT" or head is None or last.text not in (",", ")", "—", "–"):
        return None
    return head if tokens[head.i + 1].text in (",", "(", "—", "–") else None


def source_head(verb: Token, climbed: int = 0) -> Token | None:
    """The head noun of the subject that the verb has or inherits."""
    if climbed > MAX_CLIMB:
        return None
    if verb.lemma == "know" and verb.head.lemma == "let":
        return source_head(verb.head, climbed + 1)
    subject = verb.child("nsubj", "csubj")
    if subject is not None:
        return subject if subject.dep == "nsubj" else None
    if _is_passive(verb):
        return _agent(verb)
    if verb.dep == "acl" or (verb.dep == "relcl" and verb.tag in ("VBN", "VBG")):
        return (_agent(verb) or _unfinished(verb)) if verb.tag == "VBN" else _described(verb)
    return _inherited(verb, climbed)


def _is_passive(verb: Token) -> bool:
    """Whether the verb tells what was done to its subject: was asked; asked about it, …"""
    if verb.lemma in ASKED and verb.dep in ("advcl", "acl") and verb.tag in ("VBN", "VBD"):
        return True
    return verb.child("nsubjpass", "auxpass") is not None or (verb.dep == "advcl" and verb.tag == "VBN")


def _inherited(verb: Token, climbed: int) -> Token | None:
    """The subject of the clause that governs a subjectless verb."""
    if verb.dep not in ("conj", "advcl", "xcomp", "pcomp", "ccomp", "dep", "parataxis"):
        return None
    governor = true_governor(verb) or verb.head
    while governor.pos in ("ADP", "SCONJ", "ADV") and governor.head is not governor:
        governor = governor.head
    if not governor.is_verb:
        return None
    if _unlike(verb, governor):
        return source_head(governor.head, climbed + 1) if governor.dep == "ccomp" else None
    if verb.dep == "xcomp":
        controlled = governor.child("dobj")
        if (
            controlled is not None
            and controlled.i < verb.i
            and governor.lemma not in ("use", "take", "promise")
        ):
            return controlled
    passive = governor.child("nsubjpass")
    if passive is not None and verb.dep != "conj":
        return passive
    return source_head(governor, climbed + 1) or passive


def _unlike(verb: Token, governor: Token) -> bool:
    """A bare participle coordinated with a finite verb: `telling us that X is late and asking why`.

    The parse took the nearer verb; it is the one further out that shares its subject.
    """
    bare = verb.tag == "VBG" and verb.child("aux") is None
    return bare and verb.dep == "conj" and governor.tag in ("VBD", "VBZ", "VBP")


def _unfinished(participle: Token) -> Token | None:
    """The noun before a past tense that the parse took for a participle, so that no verb is left."""
    noun = participle.head
    return (
        noun if noun.head is noun and participle.child("dobj", "oprd", "ccomp", "xcomp") is not None else None
    )


def _described(participle: Token) -> Token | None:
    """Whose doing a participle tells: the noun's before it, but behind a comma or a thing the subject's."""
    noun = participle.head
    behind_comma = any(mark.text == "," and mark.i < participle.i for mark in noun.children)
    if noun.dep in ("nsubj", "nsubjpass") or (not behind_comma and can_speak(noun) and not _is_told(noun)):
        return noun
    verb = next((above for above in islice(noun.ancestors(), MAX_CLIMB) if above.is_verb), None)
    return (source_head(verb) if verb is not None else None) or noun


def _is_told(noun: Token) -> bool:
    """Whether a noun is the hearer: `emailed supporters saying …`, `sent a letter to members saying …`."""
    governor = noun.head
    if noun.dep == "pobj" and governor.lower == "to":
        return governor.head.lemma in DOCUMENTS or governor.head.lemma in SENDING
    return noun.dep in ("dobj", "dative") and governor.lemma in SENDING


def can_speak(noun: Token) -> bool:
    """Whether a noun names somebody: a name of a person or body, a pronoun, a noun for people."""
    if noun.lemma in DOCUMENTS:
        return False
    if noun.pos == "PRON" or noun.entity in ("PERSON", "ORG", "NORP"):
        return True
    if noun.pos == "PROPN":
        return noun.entity not in ("DATE", "TIME", "GPE", "LOC", "FAC", "EVENT")
    return noun.lemma in _people() or noun.lemma.endswith(PERSONAL)


@cache
def _people() -> frozenset[str]:
    """Nouns for persons and groups of persons."""
    listed = (lexicon.entries(table) for table in ("person_nouns", "hearers", "group_nouns"))
    return frozenset(chain(*listed, (noun for noun, *_ in lexicon.rows("roles"))))


def _agent(verb: Token) -> Token | None:
    by = verb.child("agent")
    return by.child("pobj") if by is not None else None


def noun_phrase(scene: Scene, head: Token, verb: Token | None = None) -> Slice:
    """The phrase around a head noun: titles and appositions, no relative clause, no word of the verb."""
    tokens = scene.parse.tokens
    inside = _members(scene, head, verb)
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    start = scene.story_start(head)
    while first < head.i and tokens[first].start < start:
        first += 1
    while first < head.i and tokens[first].is_punct and tokens[first].text not in "([$£€#":
        first += 1
    while last > head.i and (
        tokens[last].tag == "POS"
        or tokens[last].pos in ("ADP", "CCONJ")
        or (tokens[last].is_punct and tokens[last].text not in ")]")
    ):
        last -= 1
    return Slice(tokens[first].start, tokens[last].end)


def _members(scene: Scene, head: Token, verb: Token | None) -> set[int]:
    """Indexes of the tokens below the head that may name it."""
    found: set[int] = set()
    waiting = [head]
    while waiting:
        token = waiting.pop()
        if token is verb or (scene.quoted(token) and not scene.quoted(head)):
            continue
        if token.head is head and (
            token.dep == "relcl" or (token.dep in ("cc", "preconj") and token.i < head.i)
        ):
            continue
        found.add(token.i)
        waiting.extend(token.children)
    if verb is not None:
        return {index for index in found if (index < verb.i) == (head.i < verb.i)}
    return found


def beside(scene: Scene, verb: Token, floor: int) -> Slice | None:
    """The words that must be the subject of a verb whose subject the parse lost.

    What stands between `floor` and the verb, or else the name-like words right after it.
    """
    before = [token for token in scene.outside(floor, verb.start) if token.sentence == verb.sentence]
    while before and (before[-1].is_punct or before[-1].pos in ("ADV", "AUX", "PART")):
        before.pop()
    while before and (before[0].is_punct or before[0].pos in ("CCONJ", "SCONJ", "ADV", "ADP")):
        before.pop(0)
    if before and not any(token.is_verb for token in before[:1]):
        return Slice(before[0].start, before[-1].end)
    after = _run_after(scene, verb)
    return Slice(after[0].start, after[-1].end) if after else None


def _run_after(scene: Scene, verb: Token) -> list[Token]:
    """The unbroken run of name-like tokens after a verb."""
    found: list[Token] = []
    for token in scene.parse.tokens[verb.i + 1 : verb.i + 1 + MAX_NAME]:
        nominal = token.pos in ("PROPN", "PRON", "NOUN", "DET", "ADJ", "NUM")
        if token.sentence != verb.sentence or scene.quoted(token) or not nominal:
            break
        found.append(token)
    return found
