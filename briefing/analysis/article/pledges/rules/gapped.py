"""Pledges that share a verb: `A announced $50 million, B 12 billion francs and the bank $100 million`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import subject
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.spans.deadline import MONEY
from briefing.analysis.article.pledges.words import Commissive, commissive

__all__ = ["gapped"]

GAP = re.compile(
    r"(?:\s*\([^)]*)?\)?[,;]?(?:\s+and)?\s+(?:the\s+)?(?P<who>[A-Z][\w.’'-]*(?:\s+(?:of\s+)?[A-Z][\w.’'-]*){0,4})"
    r"\s+(?P<more>(?:up to |another |a further |about |some |more than )*)$"
)
"""What stands between one sum and the next: who gives the next one."""


def gapped(head: Token, setting: Setting) -> Iterator[Candidate]:
    """All givers of a list whose verb is not repeated."""
    row = commissive(head, "v") if head.is_verb else None
    if row is None or row.kind not in ("commit", "offer") or bar(head):
        return
    text, bounds, parse = setting.ground.text, setting.ground.sentences[head.sentence], setting.ground.parse
    sums = list(MONEY.finditer(text, head.end, bounds.end))
    made: list[Candidate] = []
    for earlier, later in pairwise(sums):
        base = earlier.end()
        between = GAP.match(text[base : later.start()])
        who = between and parse.between(base + between.start("who"), base + between.end("who"))
        if not between or not who:
            continue
        if not made:
            made.append(_given(head, row, subject(head), parse.between(earlier.start(), earlier.end())))
        words = parse.between(base + between.start("more"), later.end())
        made.append(_given(head, row, who[-1], words))
    yield from made


def _given(head: Token, row: Commissive, who: Token | None, words: tuple[Token, ...]) -> Candidate:
    """One giver and its sum."""
    rule = f"{row.family}-gapped"
    return Candidate(row.kind, words[-1], "phrase", head, who, rule, row.strength, ends=(words[0], words[-1]))
