"""Macron vowed to fight on: an infinitive is what was said."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import cue_slice, cues_with
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.reach import reach
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of
from briefing.analysis.article.quotes.weight import weighed


def find(scene: Scene) -> Iterator[Draft]:
    """Infinitives that verbs of promise, request and wish govern."""
    for verb, known in cues_with(scene, "I"):
        head = _infinitive(verb)
        source = source_of(scene, verb)
        if head is None or source is None:
            continue
        person = verb.child("dobj") or _called_on(verb)
        inside = [token for token in head.subtree() if token.i > verb.i]
        if person is not None and verb.i < person.i < head.i:
            inside = [*person.subtree(), *inside]
        first = min(token.i for token in inside)
        found = pieces(scene, scene.parse.tokens[first : reach(scene, verb, first, head) + 1])
        if found:
            sure = took_place(verb) and not _asks_anonymity(verb, head)
            quoted = known.family in ("commitment", "directive") and any(map(scene.overlapping, found))
            yield Draft(
                rule="infinitive",
                content=found,
                cue=cue_slice(scene, verb),
                source=source,
                verb=verb,
                strength="weak"
                if not sure
                else "strong"
                if quoted
                else weighed(scene, known, verb, "I", found),
            )


def _called_on(verb: Token) -> Token | None:
    """Whom `called on` addresses."""
    on = next((child for child in verb.children if child.lower == "on" and child.i > verb.i), None)
    return on.child("pobj") if verb.lemma == "call" and on is not None else None


def _infinitive(verb: Token) -> Token | None:
    """The infinitive among the verb's complements, its own or its object's."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep in ("xcomp", "ccomp", "advcl") and _has_to(child):
            return child
        if child.dep == "dobj":
            below = next(
                (one for one in child.children if one.dep in ("acl", "relcl") and _has_to(one)), None
            )
            if below is not None:
                return below
    return None


def _asks_anonymity(verb: Token, head: Token) -> bool:
    """`who asked not to be named`: about the source, not from it."""
    return verb.lemma in ("ask", "request") and head.lemma in ("name", "identify", "quote", "cite")


def _has_to(verb: Token) -> bool:
    return any(child.tag == "TO" for child in verb.children)
