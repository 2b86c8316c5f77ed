"""Pledges taken back: `backed away from a promise to …`, `withdrew the offer`."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import subject
from briefing.analysis.article.pledges.rules.commissives import commissives
from briefing.analysis.article.pledges.rules.nominals import content, promiser
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import Commissive, commissive, in_set

__all__ = ["withdrawals"]

LEAVING = {
    "back": ("away", "out", "off"),
    "go": ("back",),
    "renege": (),
    "retreat": (),
    "walk": ("away", "back"),
    "row": ("back",),
    "pull": ("back", "out"),
    "turn": (),
    "depart": (),
}
"""Verb -> the particles one of which must stand by it: `went back on`, `reneged on`."""
KEPT = ("commit", "offer")


def withdrawals(head: Token, setting: Setting) -> Iterator[Candidate]:
    """A pledge noun under a verb of withdrawal."""
    row = commissive(head, "n") if head.pos == "NOUN" else None
    if row is None or row.kind not in KEPT:
        return
    verb = _withdrawing(head)
    if verb is None or bar(verb):
        return
    found = content(head, row)
    if found is not None and found[0] in KEPT:
        who = subject(verb) or promiser(head)
        yield Candidate("refuse", found[1], found[2], verb, who, "withdrawal", row.strength, withdrawn=True)
    elif found is None:
        yield from _earlier(head, verb, row, setting)


def _withdrawing(head: Token) -> Token | None:
    """The verb of withdrawal that governs the noun."""
    above = head.head
    if head.dep == "dobj" and in_set(above, "dropping"):
        return above
    while head.dep == "pobj" and above.pos in ("ADP", "ADV", "SCONJ", "PART") and above.head is not above:
        above = above.head
    if head.dep == "pobj" and above.lemma in LEAVING and above.is_verb:
        needed = LEAVING[above.lemma]
        words = {token.lower for token in above.subtree() if above.i < token.i < head.i}
        return above if not needed or words & set(needed) else None
    return None


def _earlier(head: Token, verb: Token, row: Commissive, setting: Setting) -> Iterator[Candidate]:
    """`had offered to shelter them but withdrew the offer`: the pledge stands earlier in the sentence."""
    for token in reversed(setting.ground.parse.sentence(head.sentence)):
        if token.i >= verb.i:
            continue
        earlier = commissive(token, "v")
        if earlier is not None and token.lemma == head.lemma and earlier.kind in KEPT:
            for candidate in commissives(token, setting):
                yield replace(candidate, kind="refuse", head=verb, rule="withdrawal", withdrawn=True)
            return
