"""Macron said: “…” He told reporters, “…” She said “We will go.”"""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.around import Spoken
from briefing.analysis.article.quotes.cues import cue_slice, speech_verb, strength_of
from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.reality import took_place
from briefing.analysis.article.quotes.scene import Scene
from briefing.analysis.article.quotes.sources import beside, source_of

MAX_GAP = 14
"""Words between verb and a comma or colon: addressee, place and time of speaking."""
MAX_BARE_GAP = 6
"""The same where no mark stands before the quotation."""

MAX_MANNER_GAP = 1
"""The same for verbs that only report when speech follows at once: he continued: “…”"""


MIN_BARE_WORDS = 2
"""A single quoted word right after a verb is no utterance."""


def find(scene: Scene) -> Iterator[Draft]:
    """Speech whose reporting clause opens the sentence."""
    for line in scene.spoken:
        for index, spoken in enumerate(line):
            if spoken.lead and (index == 0 or spoken.lead_is_whole):
                yield from reported(scene, spoken, "cue-before")


def reported(scene: Scene, spoken: Spoken, rule: str) -> Iterator[Draft]:
    """The draft for a quotation that a verb before it hands over to, if one does."""
    if spoken.quotation.start in scene.by_quotation:
        return
    verb = _verb_before(spoken)
    known = speech_verb(verb) if verb is not None else None
    if verb is None or known is None or verb.i in scene.by_cue:
        return
    yield Draft(
        rule=rule,
        content=[spoken.place],
        cue=cue_slice(scene, verb),
        source=source_of(scene, verb) or beside(scene, verb, _clause_start(spoken, verb)),
        strength=strength_of(known, "Q") if took_place(verb) else "weak",
        verb=verb,
        utterance=True,
    )


def _verb_before(spoken: Spoken) -> Token | None:
    """The reporting verb that hands over to the quotation."""
    mark = spoken.before.rstrip()[-1:]
    if any(token.lower == "that" for token in spoken.lead[-2:]):
        return None
    for index in range(len(spoken.lead) - 1, -1, -1):
        verb = spoken.lead[index]
        known = speech_verb(verb)
        if known is None or not known.takes("Q"):
            continue
        gap = sum(not token.is_punct for token in spoken.lead[index + 1 :])
        if known.family == "manner" and gap > MAX_MANNER_GAP:
            return None
        return verb if _hands_over(verb, gap, mark, spoken) else None
    return None


def _interrupts(verb: Token, spoken: Spoken) -> bool:
    """`The palace, he assured, “has no hostage”`: the words before the clause are reported too."""
    subject = verb.child("nsubj")
    if subject is None or subject.i > verb.i:
        return False
    before = [token for token in spoken.lead if token.i < subject.subtree()[0].i]
    noun = any(token.dep in ("nsubj", "nsubjpass") or token.pos == "VERB" for token in before)
    return noun and before[-1].text == ","


def _clause_start(spoken: Spoken, verb: Token) -> int:
    """Where the reporting clause starts, as far as punctuation tells."""
    for token in reversed(spoken.lead):
        if token.i < verb.i and (
            token.pos in ("CCONJ", "SCONJ") or token.text in (";", ":", "—", "–", "―", "--")
        ):
            return token.end
    return spoken.lead[0].start


def _hands_over(verb: Token, gap: int, mark: str, spoken: Spoken) -> bool:
    """Whether the words from the verb to the quotation do nothing but introduce it."""
    if _is_other(verb, gap, mark, spoken):
        return False
    if mark in (":", ","):
        return gap <= MAX_GAP and (spoken.capital or gap <= MAX_BARE_GAP)
    if not mark.isalnum() or not spoken.ends_sentence or spoken.words < MIN_BARE_WORDS:
        return False
    return (spoken.capital and gap <= MAX_BARE_GAP) or (gap == 0 and spoken.is_clause)


def _is_other(verb: Token, gap: int, mark: str, spoken: Spoken) -> bool:
    """Whether the quotation is a title, or only a part of what the verb reports."""
    if spoken.is_title and gap and mark != ":":
        return True
    if mark == "," and not spoken.capital and _interrupts(verb, spoken):
        return True
    reported = any(
        child.dep == "ccomp" and verb.i < child.i for child in verb.children if _before(child, spoken)
    )
    return reported and not (mark == ":" and spoken.capital)


def _before(token: Token, spoken: Spoken) -> bool:
    return token.start < spoken.quotation.start
