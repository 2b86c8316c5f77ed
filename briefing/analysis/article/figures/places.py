"""Towns where something of the story happens, each with what happens there."""

from collections.abc import Iterator

from briefing.analysis import lexicon
from briefing.analysis.article.figures import scope, topics
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.terms import fold
from briefing.model import Figure

__all__ = ["find"]

_WHERE = frozenset({"in", "at", "for", "near", "outside", "to", "from"})
_KINDS = frozenset({"town", "city", "village", "port", "district", "suburb"})
"""`the town of Tibú` is the place, not its kind."""
_SPEECH = frozenset(lexicon.entries("speech_verbs"))
_COUNTRIES = frozenset(
    fold(name) for row in lexicon.rows("countries") for column in row[1:3] for name in column.split("|")
)


def find(ground: Ground) -> Iterator[Figure]:
    """The named towns of the story; countries are actors, and where somebody spoke is no fact of it."""
    for entity in ground.parse.entities:
        tokens = ground.parse.tokens[entity.first : entity.stop]
        if entity.label == "GPE" and tokens and ground.sentences[tokens[0].sentence].is_story:
            name = fold(ground.text[tokens[0].start : tokens[-1].end])
            anchor = scope.anchor(tokens)
            if anchor is not None and name not in _COUNTRIES:
                yield from _figure(ground, name, _town(anchor), tokens)


def _town(anchor: Token) -> Token:
    """The noun that stands for the place in its clause."""
    kind = anchor.head.head
    return kind if anchor.head.lower == "of" and kind.lemma in _KINDS else anchor


def _figure(ground: Ground, name: str, anchor: Token, tokens: tuple[Token, ...]) -> Iterator[Figure]:
    where, verb = anchor.head, scope.governor(anchor)
    if anchor.dep != "pobj" or where.lower not in _WHERE or verb is None:
        return
    if verb.lemma in _SPEECH and where.head is verb:
        return
    own = {anchor.i, *(token.i for token in tokens)}
    things = scope.thing(anchor, own)
    around = [word for word in scope.context(anchor, ground.parse) if word.i not in own]
    yield Figure(
        start=min(where.start, tokens[0].start),
        end=tokens[-1].end,
        kind="place",
        low=0.0,
        high=0.0,
        unit=name,
        about=scope.stems(things or [verb], ground.text),
        context=scope.stems(around, ground.text)[: scope.WORDS],
        sentence=tokens[0].sentence,
        topic=topics.of(anchor, min(where.start, tokens[0].start), things, ground.parse, own, event=True),
        holder=scope.holder(anchor),
    )
