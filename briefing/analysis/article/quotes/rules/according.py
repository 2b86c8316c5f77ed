"""According to the ministry, the plan was dead. The plan was dead, according to the ministry."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import noun_phrase
from briefing.model import Slice

CONTRAST = ("while", "whereas", "although", "though")


def find(scene: Scene) -> Iterator[Draft]:
    """Sentences laid at a source's door by a preposition."""
    tokens = scene.parse.tokens
    for token, to in pairwise(tokens):
        if token.lower != "according" or to.lower != "to" or scene.quoted(token):
            continue
        noun = to.child("pobj") or token.child("pobj")
        if noun is None:
            continue
        source = noun_phrase(scene, noun, to)
        content = _rest(scene, token, noun, source)
        if content:
            yield Draft(
                rule="according",
                content=content,
                cue=Slice(token.start, to.end),
                source=source,
                verb=token,
            )


def _rest(scene: Scene, token: Token, noun: Token, source: Slice) -> list[Slice]:
    clause = _clause(scene, token)
    before = [word for word in clause if word.i < token.i]
    described = max(word.i for word in noun.subtree())
    after = [word for word in clause if word.start >= source.end and (before or word.i > described)]
    if not any(word.is_verb for word in [*before, *after]) and not any(map(scene.quoted, before)):
        return []
    if not any(word.is_verb for word in before):
        return pieces(scene, before) + pieces(scene, after)
    if after and after[0].text == "," and before and before[-1].text == ",":
        return pieces(scene, before) + pieces(scene, after)
    return pieces(scene, before)


def _clause(scene: Scene, token: Token) -> list[Token]:
    """The clause that the source answers for: the sentence, or the side clause that it closes."""
    sentence = list(scene.sentence(token))
    verb = next((above for above in token.ancestors() if above.is_verb), None)
    if verb is None or verb.dep != "advcl" or verb.i > token.i:
        return sentence
    mark = verb.child("mark")
    if mark is None or mark.lower not in CONTRAST:
        return sentence
    return [word for word in verb.subtree() if word.i > mark.i]
