"""Refusals cut short: `it had not paid and would not`."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import FUTURE, auxiliaries, plain, subject
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import avowal

__all__ = ["elliptic"]

NOT = ("not", "n't", "never")
REACH = 12
"""Words from the first verb to the bare refusal at most."""


def elliptic(mark: Token, setting: Setting) -> Iterator[Candidate]:
    """A bare `will not` after a verb that says what."""
    if plain(mark) not in FUTURE or mark.dep in ("aux", "auxpass"):
        return
    tokens = setting.ground.parse.sentence(mark.sentence)
    after = tokens[mark.i - tokens[0].i + 1 :][:2]
    if not after or plain(after[0]) not in NOT or (len(after) > 1 and not after[1].is_punct):
        return
    verb = _verb(mark)
    if verb is None:
        return
    first = next(iter(auxiliaries(verb)), verb)
    yield Candidate(
        kind="refuse",
        act=verb,
        shape="act",
        head=mark,
        bound=subject(verb),
        rule="elliptic",
        strength="announced",
        ends=(first, after[0]),
    )


def _verb(mark: Token) -> Token | None:
    """The verb that the bare auxiliary leaves out."""
    above = mark.head
    near = above.is_verb and 0 < mark.i - above.i < REACH
    if avowal(above):
        return None
    return above if near and mark.dep in ("conj", "ccomp") and above is not mark else None
