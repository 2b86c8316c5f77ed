"""One actor claims what another denies: both sentences side by side, never a verdict."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.analysis import lexicon
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.keys import keys_of
from briefing.analysis.bundle.reports import Report
from briefing.analysis.bundle.vectors import Rarity, Vector, alike
from briefing.model import Dispute, Quote, Sentence, Slice, Span

__all__ = ["RULES", "find"]

SAME_MATTER = 0.3
"""Likeness from which a claim elsewhere is the one that is denied. Few claims reach it: a denial put
beside the wrong claim would slander somebody, a missing pair is found by reading on."""
SHRINKAGE = 4.0
"""See `vectors.alike`."""
LOOK_BACK = 4
"""Sentences before `rejected that` in which a charge may stand; a plain statement in half of them."""
CLAIMANTS = 24
"""Claims that are weighed for one denial, those with its rarest words first."""


def _any(name: str) -> str:
    return "|".join(map(re.escape, lexicon.entries(name)))


_DENIAL = re.compile(rf"\b(?:{_any('denials')})\b", re.IGNORECASE)
_CLAIM = re.compile(rf"\b(?:{_any('claims')})\b", re.IGNORECASE)
_CHARGE = re.compile(rf"\b(?:{_any('charges')})\b", re.IGNORECASE)
_NEGATED = re.compile(rf"\b(?:not|never|no|nor|cannot|{_any('denials')})\b|n[’']t\b", re.IGNORECASE)
"""What says that something is not so denies it too, and is no claim to be denied."""
_TURN = re.compile(
    rf"[,;]\s(?:but|though|while|although|yet|which)\s[^,;.]{{0,80}}\b(?:{_any('denials')})\b", re.IGNORECASE
)
"""`Trump claimed …, but Moscow denied it`: the claim before the comma, the denial after it."""
_POINTING = re.compile(
    rf"\b(?:{_any('denials')})\s+(?:it|that|this|them|so|(?:the|that|those|these|this|any)\s+"
    r"(?:claims?|charges?|accusations?|allegations?|reports?|suggestions?|assertions?|account|version)"
    r"|that\s+such\s[^.]{1,60})(?=\W*$|[,;.]|\s(?:and|but|as|saying)\b)",
    re.IGNORECASE,
)
"""`rejected that`, `denied the allegation`: the claim stands before it, not in it."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence that denies something."""

    report: Report
    index: int
    """Number of the sentence in its article."""
    cue: Slice

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.report.analysis.sentences[self.index]

    @property
    def text(self) -> str:
        """Its text."""
        return self.sentence.slice.of(self.report.text)


class _Claims:
    """Every quote of the bundle, to be looked up by what it says."""

    def __init__(self, reports: Sequence[Report], quotes: Sequence[Quote]) -> None:
        texts = self.texts = {report.id: report.text for report in reports}
        rarity = Rarity(
            keys_of(sentence.slice.of(report.text))
            for report in reports
            for sentence in report.analysis.sentences
        )
        self.rarity = rarity
        self.quotes = quotes
        self.vectors = [rarity.vector(keys_of(_content(quote, texts))) for quote in quotes]
        self.holding: dict[str, list[int]] = {}
        for number, vector in enumerate(self.vectors):
            for key in vector:
                self.holding.setdefault(key, []).append(number)

    def negated(self, quote: Quote) -> bool:
        """Whether the quote says that something is not so."""
        cue = quote.cue.of(self.texts[quote.article]) if quote.cue else ""
        return bool(_NEGATED.search(f"{cue} {_content(quote, self.texts)}"))

    def nearest(self, wanted: Vector, unlike: Callable[[Quote], bool]) -> Quote | None:
        """The claim that is most like these words, if any is like enough."""
        found: dict[int, None] = {}
        for key in sorted(wanted, key=lambda key: (-wanted[key], key)):
            found.update(dict.fromkeys(self.holding.get(key, ())[:CLAIMANTS]))
            if len(found) >= CLAIMANTS:
                break
        rated = [
            (alike(wanted, self.vectors[number], SHRINKAGE), -number)
            for number in found
            if not unlike(self.quotes[number])
        ]
        best = max(rated, default=(0.0, 0))
        return self.quotes[-best[1]] if best[0] >= SAME_MATTER else None


def _content(quote: Quote, texts: Mapping[str, str]) -> str:
    return " ".join(piece.of(texts[quote.article]) for piece in quote.content)


def find(
    reports: Sequence[Report], cast: Cast, quotes: Sequence[Quote], off: frozenset[str] = frozenset()
) -> tuple[Dispute, ...]:
    """Claims and their denials, in reading order; rules can be left out by name."""
    claims = _Claims(reports, quotes)
    found: list[Dispute] = []
    for denial in _denials(reports):
        for name, rule in RULES.items():
            dispute = rule(denial, cast, claims) if name not in off else None
            if dispute is not None:
                found.append(replace(dispute, id=f"x{len(found) + 1}"))
                break
    return tuple(found)


def _denials(reports: Sequence[Report]) -> Iterator[Denial]:
    for report in reports:
        for index, sentence in enumerate(report.analysis.sentences):
            if sentence.is_story:
                cue = _DENIAL.search(report.text, sentence.start, sentence.end)
                if cue:
                    yield Denial(report, index, Slice(cue.start(), cue.end()))


def _in_one_sentence(denial: Denial, cast: Cast, _claims: _Claims) -> Dispute | None:
    """A claim and its denial behind a comma."""
    start = denial.sentence.start
    turn = _TURN.search(denial.report.text, start, denial.sentence.end)
    if not turn or not _CLAIM.search(denial.report.text, start, turn.start()):
        return None
    turned = turn.start() + 2
    return _made(
        denial, cast, Span(denial.report.id, start, turn.start()), Slice(start, turn.start()), turned
    )


def _pointing_back(denial: Denial, cast: Cast, _claims: _Claims) -> Dispute | None:
    """`She rejected that.`: the claim is the last one made before it in the same article."""
    if not _POINTING.search(denial.text):
        return None
    sentences = denial.report.analysis.sentences
    before = [sentence for sentence in sentences[: denial.index][-LOOK_BACK:] if sentence.is_story][::-1]
    for pattern, reach in ((_CHARGE, LOOK_BACK), (_CLAIM, LOOK_BACK // 2)):
        for sentence in before[:reach]:
            if pattern.search(denial.report.text, sentence.start, sentence.end):
                claim = sentence.slice.within(denial.report.id)
                return _made(denial, cast, claim, sentence.slice, denial.sentence.start)
    return None


def _of_a_claim_elsewhere(denial: Denial, cast: Cast, claims: _Claims) -> Dispute | None:
    """`denied that a list exists`: the claim is a quote of somebody else that says it does."""
    wanted = claims.rarity.vector(keys_of(denial.report.text[denial.cue.end : denial.sentence.end]))
    denier = _actor(cast, denial.report.id, Slice(denial.sentence.start, denial.cue.start))
    place = denial.sentence.slice

    def unlike(quote: Quote) -> bool:
        inside = quote.article == denial.report.id and quote.content[0].overlaps(place)
        own = quote.speaker is not None and quote.speaker == denier
        return inside or own or quote.in_noise or claims.negated(quote)

    claim = claims.nearest(wanted, unlike)
    if claim is None:
        return None
    span = Span(claim.article, claim.content[0].start, claim.content[-1].end)
    return Dispute("", span, place.within(denial.report.id), claim.speaker, denier)


def _made(denial: Denial, cast: Cast, claim: Span, claiming: Slice, turned: int) -> Dispute | None:
    """The dispute, unless one actor would claim and deny."""
    claimer = _actor(cast, denial.report.id, claiming)
    denier = _actor(cast, denial.report.id, Slice(turned, denial.cue.start))
    if claimer is not None and claimer == denier:
        return None
    return Dispute("", claim, Span(denial.report.id, turned, denial.sentence.end), claimer, denier)


def _actor(cast: Cast, article: str, place: Slice) -> str | None:
    """The first actor named there: the subject stands before its verb."""
    if place.start >= place.end:
        return None
    named = cast.named_in(article, place)
    return named[0][1] if named else None


RULES: Mapping[str, Callable[[Denial, Cast, _Claims], Dispute | None]] = {
    "in one sentence": _in_one_sentence,
    "pointing back": _pointing_back,
    "of a claim elsewhere": _of_a_claim_elsewhere,
}
"""Tried in this order; the first that finds the claim wins."""
