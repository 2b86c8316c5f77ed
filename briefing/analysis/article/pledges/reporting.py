"""Who says it: the saying verb over a clause, the attribution after it, or the quote around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import future, own_subject, plain, subject
from briefing.analysis.article.pledges.words import avowal, in_set
from briefing.model import Quote, Slice

__all__ = ["Said", "attribution", "said", "said_before", "speaker", "told_relative"]

JOINING = ("and", "but", "while", "or")
"""Words that join a clause of its own: `donors promised aid, and X vowed to watch` attributes nothing."""
FINITE = ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB")


@dataclass(frozen=True, slots=True)
class Said:
    """A report: its verb, its source and its weight."""

    cue: Token | None
    source: Token | None
    weight: str
    """full, weak or warn."""


def said(verb: Token, ground: Ground, quotes: Sequence[Quote]) -> Said | None:
    """The report that this clause is the content of, nearest first; None for the writer's own words."""
    top = verb
    while top.dep == "conj" and top.head.is_verb:
        top = top.head
    if top.dep == "ccomp" and avowal(top.head) and top.head.is_verb and not _coordinated(top):
        return Said(top.head, speaker(top.head), avowal(top.head))
    far = _beyond(top)
    if far is not None:
        return Said(far, speaker(far), avowal(far))
    told = told_relative(top)
    if told is not None:
        return Said(told, subject(told), avowal(told))
    if verb.dep == "conj" and avowal(verb.head) and verb.head.is_verb and own_subject(verb) is None:
        return Said(verb.head, subject(verb.head), avowal(verb.head))
    return (
        _inserted(top)
        or _that(verb, ground)
        or _following(verb, ground)
        or _according(verb, ground)
        or _quoted(verb, ground, quotes)
    )


def said_before(verb: Token, ground: Ground) -> Said | None:
    """The report of the sentence before in the same paragraph, if its main verb is one of saying."""
    if verb.sentence == 0:
        return None
    earlier, here = ground.sentences[verb.sentence - 1], ground.sentences[verb.sentence]
    if "\n" in ground.text[earlier.end : here.start]:
        return None
    top = next((token for token in ground.parse.sentence(verb.sentence - 1) if token.dep == "ROOT"), None)
    cues = (
        () if top is None else (top, *(child for child in top.children if child.dep in ("parataxis", "conj")))
    )
    for cue in cues:
        if cue.is_verb and avowal(cue) and cue.tag in ("VBD", "VBZ", "VBN") and future(cue) is None:
            source = speaker(cue)
            if source is not None:
                return Said(cue, source, avowal(cue))
    return None


def _coordinated(verb: Token) -> bool:
    """Whether the parser took the first of two joined clauses for a content of the second."""
    return any(child.dep == "cc" and verb.i < child.i < verb.head.i for child in verb.head.children)


def _beyond(verb: Token) -> Token | None:
    """The verb of saying behind a participle that took its content: `said in a tape released Friday that`."""
    here = verb.head
    if verb.dep != "ccomp" or here.dep != "acl" or not any(one.lower == "that" for one in verb.children):
        return None
    for _ in range(4):
        here = here.head
        if avowal(here) and here.is_verb:
            return here
    return None


def speaker(cue: Token) -> Token | None:
    """The subject of a verb of saying, else the name in apposition that the parser hung on what precedes."""
    found = subject(cue)
    if found is not None:
        return found
    for child in cue.children:
        named = [token for token in child.subtree() if token.entity == "PERSON"] if child.i < cue.i else []
        if named:
            return named[-1]
    left = [child for child in cue.children if child.dep == "ccomp" and child.i < cue.i]
    return own_subject(left[0]) if left else None


def told_relative(verb: Token) -> Token | None:
    """The verb of telling where the parser took its content for a relative: `told a session that X would`."""
    if verb.dep != "relcl" or verb.head.dep not in ("dobj", "dative"):
        return None
    telling = verb.head.head
    opened = any(child.lower == "that" and child.i == verb.head.i + 1 for child in verb.children)
    subjects = [
        child for child in verb.children if child.dep in ("nsubj", "nsubjpass") and child.lower != "that"
    ]
    return telling if opened and subjects and telling.lemma in ("tell", "assure", "inform") else None


def _inserted(verb: Token) -> Said | None:
    """`The firm would freeze it, she said, if …`."""
    for child in verb.children:
        placed = child.dep == "parataxis" or (child.dep == "ccomp" and child.i > verb.i)
        if placed and avowal(child) and child.is_verb:
            return Said(child, subject(child), avowal(child))
    return None


def _that(verb: Token, ground: Ground) -> Said | None:
    """The nearest verb of saying before a `that` whose clause the parser hung elsewhere."""
    mark = next((child for child in verb.children if child.dep == "mark" and child.lower == "that"), None)
    if mark is None or verb.dep not in ("conj", "ccomp", "advcl"):
        return None
    for token in reversed(ground.parse.sentence(verb.sentence)):
        if token.i >= mark.i or not token.is_verb or token.tag not in ("VBD", "VBZ", "VBG"):
            continue
        if in_set(token, "thinking"):
            return None
        if avowal(token) and subject(token) is not None:
            return Said(token, speaker(token), avowal(token))
    return None


def _following(verb: Token, ground: Ground) -> Said | None:
    """`…, Finance Minister X announced.` where the parser saw two sentences."""
    found = attribution(ground, verb)
    if found is None:
        return None
    cue, source, _ = found
    return Said(cue, source, avowal(cue))


def attribution(ground: Ground, verb: Token) -> tuple[Token, Token, int] | None:
    """(cue, source, index of the comma) of an attribution that closes the verb's sentence."""
    tokens = ground.parse.sentence(verb.sentence)
    for cue in reversed(tokens):
        if cue.i <= verb.i:
            return None
        if (
            not avowal(cue)
            or cue.tag not in ("VBD", "VBZ")
            or verb is cue
            or (cue.governs(verb) and cue.i < verb.i)
        ):
            continue
        inverted = _inverted(cue, tokens)
        if inverted is not None and cue.i - 1 > verb.i:
            return cue, inverted, cue.i - 1
        source = subject(cue)
        if source is None or source.i < verb.i:
            source = next(
                (
                    token
                    for token in reversed(tokens)
                    if verb.i < token.i < cue.i and token.pos in ("PROPN", "PRON")
                ),
                None,
            )
        if source is None:
            return None
        return _cut(tokens, verb, cue, source)
    return None


def _inverted(cue: Token, tokens: tuple[Token, ...]) -> Token | None:
    """The source right of its verb: `…, warned its minister`."""
    before = tokens[cue.i - tokens[0].i - 1] if cue.i > tokens[0].i else None
    if (
        before is None
        or not before.is_punct
        or any(child.dep == "nsubj" and child.i < cue.i for child in cue.children)
    ):
        return None
    return next((child for child in cue.children if child.dep in ("nsubj", "dobj") and child.i > cue.i), None)


def _cut(
    tokens: tuple[Token, ...], verb: Token, cue: Token, source: Token
) -> tuple[Token, Token, int] | None:
    """The comma before the source, stepping over verbless appositions."""
    first = min(token.i for token in source.subtree()) if not source.governs(cue) else source.i
    base = tokens[0].i
    if first > base and tokens[first - base - 1].lower in JOINING:
        return None
    comma = -1
    for token in reversed(tokens[: cue.i - base]):
        if (
            token.i <= verb.i
            or (token.is_verb and token.tag in FINITE and token.dep != "amod")
            or token.tag == "WDT"
        ):
            break
        if token.text in (",", "”", '"', "’", "'", "“"):
            comma = token.i
            if token.i < first and token.text == ",":
                break
    return (cue, source, comma) if comma > verb.i else None


def _according(verb: Token, ground: Ground) -> Said | None:
    """`According to X, …`."""
    for token in ground.parse.sentence(verb.sentence):
        if token.lower == "according":
            for child in token.children:
                if plain(child) == "to":
                    return Said(token, child.child("pobj"), "full")
    return None


def _quoted(verb: Token, ground: Ground, quotes: Sequence[Quote]) -> Said | None:
    """The source of the quote that holds the verb."""
    place = Slice(verb.start, verb.end)
    for quote in quotes:
        held = any(piece.contains(place) for piece in quote.content)
        if held and (quote.kind == "direct" or not _is_nested(verb, quote)):
            source = quote.source or quote.source_hint
            cue = ground.parse.token_at(quote.cue.start) if quote.cue else None
            weight = (avowal(cue) if cue else "") or "full"
            return Said(cue, _head(ground, source), weight)
    return None


def _is_nested(verb: Token, quote: Quote) -> bool:
    """Whether another verb of the paraphrase stands over the clause: `it fails to ensure X will`."""
    top = verb
    while top.dep == "conj" and top.head.is_verb:
        top = top.head
    above = top.head
    return above is not top and any(piece.start <= above.start < piece.end for piece in quote.content)


def _head(ground: Ground, place: Slice | None) -> Token | None:
    if place is None:
        return None
    tokens = ground.parse.between(place.start, place.end)
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head is token), None)
