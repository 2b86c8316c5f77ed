"""Pledges that share a verb: `A announced $50 million, B 12 billion francs and the bank $100 million`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.spans.deadline import MONEY
from briefing.analysis.article.pledges.words import commissive

__all__ = ["gapped"]

GAP = re.compile(
    r"(?:\s*\([^)]*)?\)?[,;]?(?:\s+and)?\s+(?:the\s+)?(?P<who>[A-Z][\w.’'-]*(?:\s+(?:of\s+)?[A-Z][\w.’'-]*){0,4})"
    r"\s+(?P<more>(?:up to |another |a further |about |some |more than )*)$"
)
"""What stands between one sum and the next: who gives the next one."""


def gapped(head: Token, setting: Setting) -> Iterator[Candidate]:
    """The later givers of a list whose verb is not repeated."""
    row = commissive(head, "v") if head.is_verb else None
    if row is None or row.kind not in ("commit", "offer") or bar(head):
        return
    text, bounds = setting.ground.text, setting.ground.sentences[head.sentence]
    sums = list(MONEY.finditer(text, head.end, bounds.end))
    for earlier, later in pairwise(sums):
        between = GAP.match(text[earlier.end() : later.start()])
        if between is None:
            continue
        who = setting.ground.parse.between(
            earlier.end() + between.start("who"), earlier.end() + between.end("who")
        )
        words = setting.ground.parse.between(earlier.end() + between.start("more"), later.end())
        if who and words:
            yield Candidate(
                row.kind,
                words[-1],
                "phrase",
                head,
                who[-1],
                f"{row.family}-gapped",
                row.strength,
                ends=(words[0], words[-1]),
            )
