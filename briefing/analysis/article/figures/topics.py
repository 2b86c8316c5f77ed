"""What a figure is about, in the source's own words: what is counted, or what happens then."""

from collections.abc import Container, Sequence

from briefing.analysis import lexicon
from briefing.analysis.article.figures import chunks, scope
from briefing.analysis.article.parse import Parse, Token
from briefing.model import Slice

__all__ = ["of"]

LONGEST = 60
"""Characters of a topic; a longer phrase is cut to its head noun."""
GENERAL = frozenset({"people", "person", "other"})
"""Nouns that say nothing without what becomes of them: `people died`."""
LIGHT = frozenset({"be", "have", "do", "get", "make", "take"})
"""Verbs that say nothing without their subject."""
SUMS = frozenset({"per", "cent", "%", *(sign for sign, _ in lexicon.rows("currencies") if sign.isalpha())})
"""Words of sums and rates."""
_BREAKS = frozenset(',;:.!?()[]“”"‘–—…')


def of(
    token: Token, start: int, things: Sequence[Token], parse: Parse, own: Container[int], event: bool
) -> Slice | None:
    """The topic of the figure that starts here; with `event` what happens comes before who does it."""
    verb = scope.governor(token)
    if event and not scope.between(token, own):
        happening = _happening(verb, start, parse)
        if happening is not None:
            return happening
    named = [word for word in things if word.pos != "PRON" and not _is_amount(word)]
    if not named:
        return None if verb is None else verb.slice
    if named[0].lemma in GENERAL:
        return _fate(named[0], parse)
    return _phrase(named[0], parse, own)


def _is_amount(word: Token) -> bool:
    """Whether the word is a part of another sum or rate: `$137 million over five years`."""
    return word.pos in ("NUM", "SYM") or word.lemma in SUMS or word.text[0].isdigit()


def _phrase(noun: Token, parse: Parse, own: Container[int]) -> Slice:
    """The phrase around a noun; the grammar says how far it goes."""
    chunk = chunks.around(noun, parse, own)
    if chunk is None:
        return noun.slice
    found = Slice(parse.tokens[chunk.first].start, parse.tokens[chunk.stop - 1].end)
    return found if found.end - found.start <= LONGEST else noun.slice


def _happening(verb: Token | None, start: int, parse: Parse) -> Slice | None:
    """The words from the verb up to the figure's own: `let outside auditors into its systems`."""
    if verb is None or verb.lemma in LIGHT or not verb.start < start <= verb.start + LONGEST:
        return None
    words = [word for word in parse.between(verb.start, start) if word.sentence == verb.sentence]
    while words and words[-1].pos in ("ADP", "SCONJ", "DET", "ADV") and words[-1].dep != "prt":
        words.pop()
    broken = any(mark in _BREAKS for word in words for mark in word.text)
    return Slice(words[0].start, words[-1].end) if len(words) > 1 and not broken else None


def _fate(noun: Token, parse: Parse) -> Slice:
    """A general noun with the verb it is the subject of, else with the phrase behind it."""
    last = noun
    if noun.dep in scope.SUBJECTS:
        last = noun.head
        while (further := last.child("xcomp")) is not None:
            last = further
    else:
        phrase = noun.child("prep")
        place = phrase.child("pobj") if phrase is not None else None
        last = place or noun
    found = Slice(noun.start, max(noun.end, last.end))
    words = parse.between(found.start, found.end)
    broken = any(mark in _BREAKS for word in words for mark in word.text)
    return noun.slice if broken or found.end - found.start > LONGEST else found
