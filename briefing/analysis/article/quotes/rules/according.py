"""According to the ministry, the plan was dead. The plan was dead, according to the ministry."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import noun_phrase
from briefing.model import Slice


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
        content = _rest(scene, token, source)
        if content:
            yield Draft(
                rule="according",
                content=content,
                cue=Slice(token.start, to.end),
                source=source,
                verb=token,
            )


def _rest(scene: Scene, token: Token, source: Slice) -> list[Slice]:
    sentence = scene.sentence(token)
    before = [word for word in sentence if word.i < token.i]
    after = [word for word in sentence if word.start >= source.end]
    if not any(word.is_verb for word in before):
        return pieces(scene, before) + pieces(scene, after)
    if after and after[0].text == "," and before and before[-1].text == ",":
        return pieces(scene, before) + pieces(scene, after)
    return pieces(scene, before)
