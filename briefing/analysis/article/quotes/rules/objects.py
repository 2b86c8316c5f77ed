"""Zelensky hailed the pledges as “…”. Macron called him “an ogre”. He dismissed the claims."""

from collections.abc import Iterator, Sequence

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import SpeechVerb, cue_slice, cues_with, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.extent import pieces
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import source_of
from briefing.analysis.article.quotes.weight import weighed
from briefing.model import Slice, Strength

JUDGED_BY = ("as", "for", "of", "over", "about", "against", "to")
OBJECTS = ("dobj", "oprd", "attr", "acomp", "ccomp", "xcomp", "dative")
SAYING = ("statement", "judging", "naming", "denial", "directive", "commitment", "telling")
"""Families whose quoted object is speech; a belief or a topic in quotation marks may be a name."""
REFLEXIVE = ("himself", "herself", "itself", "themselves", "myself", "ourselves", "each")
TIMES = ("DATE", "TIME")


def find(scene: Scene) -> Iterator[Draft]:
    """Objects of verbs that judge, name or tell."""
    for complement in "PO":
        for verb, known in cues_with(scene, complement):
            source = source_of(scene, verb)
            content = _content(scene, verb, complement) if source is not None else []
            found = pieces(scene, content, [source] if source else [])
            if found:
                yield Draft(
                    rule="object",
                    content=found,
                    cue=cue_slice(scene, verb),
                    source=source,
                    verb=verb,
                    strength=_strength(scene, known, verb, complement, content, found),
                )


def _strength(
    scene: Scene,
    known: SpeechVerb,
    verb: Token,
    complement: str,
    content: list[Token],
    found: Sequence[Slice],
) -> Strength:
    words = [token for token in content if not token.is_punct]
    if not took_place(verb) or _names_only(verb) or not words or words[0].lower in REFLEXIVE:
        return "weak"
    if len(words) == 1 and words[0].pos == "PRON":
        return "weak"
    if content[0].tag == "VBG" and "T" in known.complements:
        return strength_of(known, "T")
    said = known.family in SAYING
    if said and any(map(scene.quoted, content)):
        return "strong"
    return weighed(scene, known, verb, complement, found)


def _content(scene: Scene, verb: Token, complement: str) -> list[Token]:
    """The tokens of the object with what it is called or judged for."""
    thing = next((child for child in verb.children if child.dep in OBJECTS and child.i > verb.i), None)
    if thing is None or thing.entity in TIMES:
        return []
    if complement == "P" and not _has_predicate(scene, verb, thing):
        return []
    inside = [token.i for token in thing.subtree() if token.i > verb.i]
    last = _before_aside(scene, thing, max(inside))
    for child in verb.children:
        if child.i > last and not _belongs(scene, child, last):
            break
        if child.i > last:
            last = child.subtree()[-1].i
    return list(scene.parse.tokens[min(inside) : last + 1])


def _belongs(scene: Scene, child: Token, last: int) -> bool:
    """Whether a further dependent says what the object is called or judged for, not when or where."""
    if child.is_punct:
        return child.i == last + 1 and child.text != ","
    if scene.quoted(child.subtree()[0]):
        return True
    if child.dep == "prep":
        return child.lower in JUDGED_BY
    return child.dep in OBJECTS or (
        child.dep == "advcl" and any(below.tag == "TO" for below in child.children)
    )


def _before_aside(scene: Scene, thing: Token, last: int) -> int:
    """The object's last token before an apposition or relative clause set off by a comma."""
    for child in thing.children:
        aside = child.dep == "appos" or (child.dep == "relcl" and child.subtree()[0].tag in ("WP", "WDT"))
        first = child.subtree()[0].i
        if (
            aside
            and child.i > thing.i
            and scene.parse.tokens[first - 1].text == ","
            and not scene.quoted(child)
        ):
            return first - 2
    return last


def _names_only(verb: Token) -> bool:
    """`what it calls “…”`: the words are a name for something, not speech."""
    first = verb.subtree()[0]
    return first.lower == "what" and verb.dep in ("pcomp", "ccomp", "pobj", "csubj", "dobj", "attr")


def _has_predicate(scene: Scene, verb: Token, thing: Token) -> bool:
    """Whether the object is said to be something: `called it a mess`, `hailed it as a step`."""
    if thing.dep in ("ccomp", "xcomp", "oprd"):
        return True
    below = [*verb.children, *thing.children]
    if any(
        child.i > thing.i and (child.dep in ("oprd", "xcomp", "acomp") or child.lower == "as")
        for child in below
    ):
        return True
    return any(scene.quoted(token) for token in verb.subtree() if token.i > verb.i)
