"""“…,” Macron said. “…,” said the minister."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.cues import cue_slice, speech_verb
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import beside, noun_phrase, source_head, source_of
from briefing.model import Slice

MAX_SUBJECT = 50
"""Tokens between quotation and verb: a name with a long apposition still fits."""
NEAR = 3
"""Up to this distance the verb reports even where the parse is lost."""
NOMINAL = ("PROPN", "NOUN", "PRON", "ADJ", "DET", "ADP", "PUNCT", "CCONJ", "NUM", "PART", "ADV", "AUX")


def find(scene: Scene) -> Iterator[Draft]:
    """Speech whose reporting clause follows it."""
    for line in scene.spoken:
        for spoken in line:
            if spoken.quotation.start in scene.by_quotation or not spoken.ends_open:
                continue
            if not spoken.starts_sentence and not _starts_afresh(spoken):
                continue
            verb = reporting_verb(spoken)
            if verb is not None and verb.i not in scene.by_cue:
                yield Draft(
                    rule="cue-after",
                    content=[spoken.place],
                    cue=cue_slice(scene, verb),
                    source=source_after(scene, verb, spoken),
                    verb=verb,
                    utterance=True,
                )


def _starts_afresh(spoken: Spoken) -> bool:
    """Whether speech sets in behind a word or two, or behind a colon."""
    if not spoken.fresh or not spoken.capital:
        return False
    return len(spoken.lead) < NEAR or spoken.before.rstrip().endswith(":")


def reporting_verb(spoken: Spoken) -> Token | None:
    """The verb of the clause that directly follows, if that clause reports speech."""
    words = [token for token in spoken.tail[:MAX_SUBJECT] if not token.is_punct]
    for index, token in enumerate(words):
        known = speech_verb(token)
        if known is not None and known.takes("Q"):
            return token if _follows_directly(token, words[:index], spoken) else None
    return None


def _follows_directly(verb: Token, between: list[Token], spoken: Spoken) -> bool:
    """Whether nothing but the verb's subject stands between the quotation and the verb."""
    if verb.tag == "VBG":
        return False
    if between and between[0].pos == "CCONJ":
        return False
    subject = source_head(verb)
    if subject is not None and subject.start >= spoken.quotation.end:
        first = min(subject.subtree(), key=lambda token: token.i) if subject.i < verb.i else verb
        return all(token.i >= first.i or token.pos in ("ADV", "SCONJ", "ADP") for token in between)
    return len(between) < NEAR or all(map(_describes, between))


def _describes(token: Token) -> bool:
    """Whether a word can be part of a name with its title, apposition or relative clause."""
    return token.pos in NOMINAL or token.tag in ("VBN", "VBG") or token.dep in ("relcl", "acl")


def source_after(scene: Scene, verb: Token, spoken: Spoken) -> Slice | None:
    """The source, which must stand in the reporting clause itself."""
    head = source_head(verb)
    if head is not None and head.start >= spoken.quotation.end:
        return source_of(scene, verb) or noun_phrase(scene, head, verb)
    return beside(scene, verb, spoken.quotation.end) or source_of(scene, verb)
