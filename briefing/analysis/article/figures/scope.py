"""What a figure is about: the noun it counts or measures, and the clause around it."""

from collections.abc import Container, Iterable, Iterator, Sequence

from briefing.analysis.article.figures import measures
from briefing.analysis.article.parse import Parse, Token
from briefing.analysis.terms import terms
from briefing.model import Slice

__all__ = [
    "after_magnitude",
    "anchor",
    "between",
    "context",
    "counted",
    "governor",
    "holder",
    "stems",
    "thing",
]

COUNTING = frozenset({"nummod", "compound", "nmod", "amod", "quantmod"})
"""Relations of a number to the noun it counts."""
MAGNITUDES = frozenset({"k", "m", "mn", "b", "bn", "tn"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
CLOCK = frozenset({"p.m.", "a.m.", "pm", "am", "gmt", "utc", "o'clock", "midnight", "noon"})
"""The time of day says nothing of what happens then."""
EDGES = frozenset({"end", "close", "middle", "beginning", "start", "eve"})
"""Parts of a time: `by the end of 2028` dates what ends then, not an end."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NESTED = frozenset({"relcl", "advcl", "acl", "ccomp", "conj", "parataxis"})
"""Relations that open a clause of its own."""
FROM_THEN = frozenset({"start", "begin"})
"""Verbs whose participle only opens a date: `will deploy them starting Wednesday`."""
INHERITED = frozenset({"xcomp", "conj", "advcl", "pcomp"})
"""Relations in which a verb without a subject has that of the verb above."""
BELONGING = frozenset({"of", "in", "at", "for"})
"""Prepositions that tie a noun to its holder: `shares in Kestrel`."""
STEPS = 6
"""Governors looked at between a figure and its verb; real sentences need three."""
WORDS = 20
"""Content words of context that are kept, nearest in the tree first."""
BESIDE = 60
"""Characters on either side whose words belong to the context even where the parse puts them elsewhere."""


def anchor(tokens: Sequence[Token]) -> Token | None:
    """The token of the figure that hangs on something outside it."""
    inside = {token.i for token in tokens}
    outward = next((token for token in reversed(tokens) if token.head.i not in inside), None)
    return outward or (tokens[-1] if tokens else None)


def counted(token: Token) -> Token | None:
    """The noun that a number counts: `35 leaders`, `30 of its allies`."""
    preposition = token.child("prep")
    if preposition is not None and preposition.lower == "of":
        return preposition.child("pobj")
    head = token.head
    if token.dep in COUNTING and head.pos in ("NOUN", "PROPN"):
        while (
            head.dep == "compound" and head.head.pos in ("NOUN", "PROPN") and measures.of(head.lemma) is None
        ):
            head = head.head
        return head
    return None


def after_magnitude(last: Token, parse: Parse) -> Token | None:
    """The word behind `3.1m` or `€85m`, which the parser reads as a thing of its own: `records`, `fine`."""
    following = last.i + 1
    if last.lower not in MAGNITUDES or following >= len(parse.tokens):
        return None
    word = parse.tokens[following]
    fits = word.sentence == last.sentence and word.text[0].isalpha()
    return word if fits and word.pos in ("NOUN", "PROPN", "ADJ") else None


def governor(token: Token) -> Token | None:
    """The verb of the figure's clause."""
    if token.is_verb:
        return token
    for count, ancestor in enumerate(token.ancestors()):
        if ancestor.is_verb and not _only_opens(ancestor):
            return ancestor
        if count >= STEPS:
            return None
    return None


def _only_opens(verb: Token) -> bool:
    return verb.lemma in FROM_THEN and verb.tag == "VBG" and verb.dep in ("advcl", "acl", "prep")


def holder(token: Token) -> Slice | None:
    """Whose the counted noun is, else the subject of its clause, also where the verb has it from above."""
    for noun in (token, *token.ancestors()):
        if noun.is_verb:
            break
        owner = noun.child("poss")
        if owner is not None:
            return _extent(_antecedent(noun) if owner.tag == "WP$" else owner)
    verb = governor(token)
    for _ in range(STEPS):
        if verb is None:
            return None
        subject = next((child for child in verb.children if child.dep in SUBJECTS), None)
        if subject is not None:
            relative = verb.dep == "relcl" and subject.tag in ("WDT", "WP")
            return _extent(verb.head if relative else subject)
        verb = verb.head if verb.dep in INHERITED and verb.head.is_verb else None
    return None


def _antecedent(noun: Token) -> Token:
    """The noun that `whose` stands for."""
    verb = governor(noun)
    return verb.head if verb is not None and verb.dep == "relcl" else noun


def _extent(noun: Token) -> Slice:
    """A noun with what stands before it and with whom it belongs to."""
    ties = [
        child.child("pobj") for child in noun.children if child.dep == "prep" and child.lower in BELONGING
    ]
    heads = [noun, *(tie for tie in ties if tie is not None)]
    parts = [*heads, *(child for head in heads for child in head.children if child.dep in MODIFIERS)]
    return Slice(min(part.start for part in parts), max(part.end for part in parts))


def thing(token: Token, own: Container[int]) -> list[Token]:
    """The nouns that say what is counted, dated or measured, the head first.

    Those between the figure and its verb; else the verb's subject and object. `own` are the numbers
    of the figure's own tokens and of measure nouns, which say nothing about it.
    """
    found = between(token, own)
    verb = governor(token)
    if not found and verb is not None and verb.dep == "acl" and verb.head.pos in ("NOUN", "PROPN"):
        found = [verb.head]  # the session, planned for Thursday
    elif not found and verb is not None:
        found = [child for child in verb.children if child.dep in (*SUBJECTS, "dobj", "attr")]
    return [word for noun in found for word in _phrase(noun) if word.i not in own]


def between(token: Token, own: Container[int]) -> list[Token]:
    """The nouns between the figure and its verb, the nearest first."""
    found: list[Token] = []
    for ancestor in (token, *token.ancestors()):
        if ancestor.is_verb or len(found) >= STEPS:
            break
        if ancestor.pos in ("NOUN", "PROPN", "ADJ") and ancestor.i not in own and not _beside(ancestor):
            found.append(ancestor)
    return found


def _beside(word: Token) -> bool:
    return word.lemma in EDGES or word.lower in CLOCK


def _phrase(noun: Token) -> Iterator[Token]:
    """A noun, its modifiers and the nouns of its `of` phrases."""
    yield noun
    for child in noun.children:
        if child.dep in MODIFIERS:
            yield child
            yield from (grandchild for grandchild in child.children if grandchild.dep in MODIFIERS)
        elif child.dep == "prep" and child.lower == "of":
            inner = child.child("pobj")
            if inner is not None:
                yield inner
                yield from (grandchild for grandchild in inner.children if grandchild.dep in MODIFIERS)


def context(token: Token, parse: Parse) -> list[Token]:
    """The words of the clause, its verb first, then the next verb above with its subject and object."""
    verb = governor(token)
    if verb is None:
        return list(parse.sentence(token.sentence))[:WORDS]
    found: list[Token] = [verb]
    level = [verb]
    while level and len(found) < WORDS * 2:
        following = [child for word in level for child in word.children if child.dep not in NESTED]
        found.extend(following)
        level = following
    for head in [word for word in verb.ancestors() if word.is_verb][:1]:
        found.extend([head, *(child for child in head.children if child.dep in (*SUBJECTS, "dobj"))])
    beside = parse.between(token.start - BESIDE, token.end + BESIDE)
    return [*found, *(word for word in beside if word.sentence == token.sentence)]


def stems(tokens: Iterable[Token], text: str) -> tuple[str, ...]:
    """The content stems of the words that these tokens are or belong to, each once, in this order."""
    words = dict.fromkeys(_word(token, text) for token in tokens if not token.text[0].isdigit())
    return tuple(dict.fromkeys(stem for word in words for stem in terms(word)))


def _word(token: Token, text: str) -> str:
    """The token with the parts that hyphens join to it: `cease-fire`."""
    start, end = token.start, token.end
    while start > 1 and text[start - 1] == "-" and text[start - 2].isalpha():
        start = _run(text, start - 2, -1)
    while end + 1 < len(text) and text[end] == "-" and text[end + 1].isalpha():
        end = _run(text, end + 1, 1) + 1
    return text[start:end]


def _run(text: str, place: int, step: int) -> int:
    """The last place of a run of letters."""
    while 0 <= place + step < len(text) and text[place + step].isalpha():
        place += step
    return place
