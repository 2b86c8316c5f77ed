"""A quotation in its surroundings: the words beside it, and whether it stands as speech of its own."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotations import Quotation
from briefing.model import Line, Slice

__all__ = ["Spoken", "spoken_in"]

MAX_TITLE = 8
"""Words of a title; longer runs of capitals are shouting."""
TITLE_WORD = 4
"""Letters from which a word of a title is written with a capital."""
MAX_NAMES = 2
"""Quoted names or titles that a reporting clause may hold before its verb."""

_FRESH = re.compile(r"(?:^|[.!?:,…—–][\"”’'\)\]]*|-)\s*$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’'\)\]]*\s*$")
_CAPITAL = re.compile(r"[“\"‘'`„«\[(…\s.]*[A-Z0-9$£€\[À-Þ]")
_STOP = re.compile(r"[.!?…]\s*[”\"’'»“]*$")
_COMMA = re.compile(r"[,—–-]\s*[”\"’'»“]*$")
_QUESTION = re.compile(r"[!?…—–-]\s*[”\"’'»“]*$")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One quotation and what surrounds it in its line."""

    quotation: Quotation
    line: Line
    lead: tuple[Token, ...]
    """Unquoted tokens before it, back to the last quotation or sentence end."""
    tail: tuple[Token, ...]
    """Unquoted tokens after it, up to the next quotation or sentence end."""
    before: str
    """The unquoted text before it, back to the last quotation or the line's start."""
    inner: str
    after: str
    is_clause: bool
    """Whether it holds a subject of its own before its first finite verb: not a torn-off predicate."""

    @property
    def place(self) -> Slice:
        """Its range, marks included."""
        return Slice(self.quotation.start, self.quotation.end)

    @property
    def lead_is_whole(self) -> bool:
        """Whether a sentence ends between the quotation before and the words before this one."""
        return (
            bool(self.lead)
            and _SENTENCE_END.search(self.before[: self.lead[0].start - self.lead_start]) is not None
        )

    @property
    def lead_start(self) -> int:
        """Where the text before it begins."""
        return self.quotation.start - len(self.before)

    @property
    def words(self) -> int:
        """How many words it holds."""
        return len(_WORD.findall(self.inner))

    @property
    def opens_line(self) -> bool:
        """Whether it is the first thing in its line."""
        return self.quotation.start == self.line.start

    @property
    def fresh(self) -> bool:
        """Whether it can be the beginning of an utterance: nothing before it runs on into it."""
        return _FRESH.search(self.before) is not None

    @property
    def is_title(self) -> bool:
        """Whether it looks like the name of a book or a programme: few words, the long ones capitals."""
        words = [word for word in _WORD.findall(self.inner) if len(word) >= TITLE_WORD]
        return bool(words) and self.words <= MAX_TITLE and all(word[0].isupper() for word in words)

    @property
    def starts_sentence(self) -> bool:
        """Whether it stands at the start of a sentence."""
        return not self.before.strip() or _SENTENCE_END.search(self.before) is not None

    @property
    def capital(self) -> bool:
        """Whether it begins like a sentence."""
        return _CAPITAL.match(self.inner) is not None

    @property
    def ends_comma(self) -> bool:
        """Whether a comma hands over to a speech clause."""
        return _COMMA.search(self.inner) is not None or self.after.startswith((",", " —", "—", " –"))

    @property
    def ends_open(self) -> bool:
        """Whether its end allows a speech clause to follow: comma, question, exclamation, dash."""
        return self.ends_comma or _QUESTION.search(self.inner) is not None

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends like a sentence."""
        return _STOP.search(self.inner) is not None


def spoken_in(
    text: str,
    outside: Callable[[int, int], list[Token]],
    tokens: Callable[[int, int], Sequence[Token]],
    line: Line,
    quotations: Sequence[Quotation],
) -> list[Spoken]:
    """The quotations of a line in their surroundings.

    `outside` gives the unquoted tokens of a range, `tokens` all of them.
    """
    found = []
    for index, quotation in enumerate(quotations):
        low = quotations[index - 1].end if index else line.start
        high = quotations[index + 1].start if index + 1 < len(quotations) else line.end
        lead = outside(low, quotation.start)
        found.append(
            Spoken(
                quotation=quotation,
                line=line,
                lead=tuple(token for token in lead if token.sentence == lead[-1].sentence),
                tail=_first_clause(outside(quotation.end, _tail_end(text, line, quotations, index))),
                before=text[low : quotation.start],
                inner=text[quotation.start : quotation.end],
                after=text[quotation.end : high],
                is_clause=_is_clause(tokens(quotation.start, quotation.end)),
            )
        )
    return found


def _is_clause(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if not token.is_punct]
    finite = next((word for word in words if word.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    return finite is not None and any(word.dep.startswith("nsubj") and word.i < finite.i for word in words)


def _tail_end(text: str, line: Line, quotations: Sequence[Quotation], index: int) -> int:
    """Where the words after a quotation end: at the next speech, not at a quoted name among them."""
    low = quotations[index].end
    for later in quotations[index + 1 : index + 1 + MAX_NAMES]:
        between, inner = text[low : later.start], text[later.start : later.end]
        if _FRESH.search(between) or _STOP.search(inner) or _COMMA.search(inner):
            return later.start
        low = later.end
    after = index + 1 + MAX_NAMES
    return quotations[after].start if after < len(quotations) else line.end


def _first_clause(tail: list[Token]) -> tuple[Token, ...]:
    words = [token for token in tail if not token.is_punct]
    if not words:
        return ()
    return tuple(token for token in tail if token.sentence == words[0].sentence)
