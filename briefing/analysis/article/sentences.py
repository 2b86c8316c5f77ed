"""Sentence boundaries, by rule, with offsets kept.

A line break always ends a sentence. Inside a line every stop, with the closing marks behind it, is a
candidate; named rules say where the sentence goes on all the same.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from briefing.analysis import lexicon
from briefing.model import Article, Line, Sentence

__all__ = ["RULES", "split"]

_STOP = re.compile(r"(?<![.!?…])[.!?…]++[)\]}”’\"'»]*+(?=\s)")
"""A stop with its closing marks. Possessive, and never begun inside a run of stops, so that a long run
costs one pass."""
_NEXT = re.compile(r"\s+([(\[{“‘\"'«„]*)(\S+)")
_LAST = re.compile(r"[\w.\-’'&]+$")
_LETTER_DOTS = re.compile(r"(?:[a-z]\.)+[a-z]", re.IGNORECASE)
_PARTICLES = ("al", "bin", "de", "der", "la", "of", "the", "van", "von")
_LONGEST_ABBREVIATION = 25
_BRACKETED = re.compile(r"\((?:[A-Z]-)?([\w.]{1,12})\.\)$")
_NAMED_SPEECH = 5
"""Words within which the verb of saying follows a closed question: `Dr Ada Maria Example asked` has five."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A candidate for a boundary, and what stands around it."""

    text: str
    line: Line
    start: int
    """Start of the sentence that would end here."""
    mark: int
    """Start of the stop."""
    end: int
    """End of the stop with its closing marks."""
    opened: str
    """Opening marks of the next word."""
    following: str
    """The next word without them."""

    last: str
    """The word before a lone full stop, with its inner dots; empty before any other stop."""

    @property
    def marks(self) -> str:
        return self.text[self.mark : self.end]

    @property
    def plain(self) -> bool:
        """A full stop alone: neither doubled nor behind it a closing mark."""
        return self.end == self.mark + 1 and self.text[self.mark] == "."


def _word_before(text: str, start: int, mark: int) -> str:
    found = _LAST.search(text, max(start, mark - _LONGEST_ABBREVIATION), mark)
    return found.group().lstrip("'’-") if found else ""


def goes_on_in_lower_case(stop: _Stop) -> bool:
    """`“Never!” he said`; `vs. them`; an ellipsis inside a sentence."""
    return stop.following[0].islower() and not stop.following[1:2].isupper()


def goes_on_with_a_mark(stop: _Stop) -> bool:
    """A comma, another dot or a dash behind the stop: `“No.” — Ada Example`."""
    return stop.following[0] in ",;:)]}%.?!…—–" or stop.following in ("-", "--")


def abbreviated(stop: _Stop) -> bool:
    """`Mr. Smith`, `Sept. 4`, `the U.S. Navy`."""
    if not stop.plain:
        return False
    word = stop.last.lower()
    use = _uses().get(word)
    if use is None and not _LETTER_DOTS.fullmatch(word):
        return False
    if use == "never":
        return True
    if use == "number":
        return stop.following[0].isdigit()
    # A closing quotation or bracket never opens with an abbreviation's continuation.
    return not stop.opened and stop.following.rstrip(".,;:!?”’\"')").lower() not in _openers()


def bracketed(stop: _Stop) -> bool:
    """`the Cook County (Ill.) sheriff`, `Fenn (D-Mo.) Says`: a short form alone in brackets."""
    found = _BRACKETED.search(stop.text, max(stop.start, stop.mark - _LONGEST_ABBREVIATION), stop.end)
    return found is not None and (found[1].lower() in _uses() or bool(_LETTER_DOTS.fullmatch(found[1])))


def initial(stop: _Stop) -> bool:
    """`J. Smith`: one capital, or a hyphenated pair, before a capital."""
    word = stop.last
    if not stop.plain or stop.opened or not stop.following[0].isupper():
        return False
    single = len(word) == 1 and word.isupper() and (word != "I" or stop.mark == stop.start + 1)
    return single or bool(re.fullmatch(r"[A-Z]\.?-[A-Z]", word))


def numbered(stop: _Stop) -> bool:
    """`1. First item` at the start of a sentence."""
    return stop.plain and stop.last.isdigit() and stop.text[stop.start : stop.mark] == stop.last


def speaker_follows(stop: _Stop) -> bool:
    """`“Why now?” Smith asked`: who said it belongs to what was said.

    Behind a full stop only a bare clause does: `“Never.” Smith said.` but not `“never.” He said the plan …`
    """
    if stop.marks[-1] not in "”’\"'»" or stop.opened or not stop.following[0].isupper():
        return False
    words = stop.text[stop.end : min(stop.line.end, stop.end + 80)].split()[: _NAMED_SPEECH + 1]
    for count, word in enumerate(words):
        if word.rstrip(",.;:") in _verbs():
            return count > 0 and (stop.marks[0] != "." or word[-1] in ",.;:")
        if not word[0].isupper() and word not in _PARTICLES:
            return False
    return False


RULES: tuple[tuple[str, Callable[[_Stop], bool]], ...] = (
    ("lower-case", goes_on_in_lower_case),
    ("mark", goes_on_with_a_mark),
    ("abbreviation", abbreviated),
    ("bracket", bracketed),
    ("initial", initial),
    ("number", numbered),
    ("speaker", speaker_follows),
)
"""Where a sentence goes on after a stop; any of them keeps it together."""


def split(article: Article, off: frozenset[str] = frozenset()) -> tuple[Sentence, ...]:
    """The sentences of every line, in order; `off` names rules that are switched off.

    The place and agency that open a wire story are a piece of their own, of kind `byline`.
    """
    rules = [rule for name, rule in RULES if name not in off]
    found: list[Sentence] = []
    for line in article.lines:
        start = line.start
        if article.dateline and article.dateline.start == start:
            found.append(Sentence(start, article.dateline.end, line.paragraph, "byline"))
            start = _ink(article.text, article.dateline.end, line.end)
        for end in _ends(article.text, line, start, rules):
            found.append(Sentence(start, end, line.paragraph, line.kind))
            start = _ink(article.text, end, line.end)
    return tuple(found)


def _ink(text: str, start: int, end: int) -> int:
    """The first place at or after `start` that is no white space."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, line: Line, start: int, rules: list[Callable[[_Stop], bool]]) -> list[int]:
    """Ends of the sentences of a line."""
    ends: list[int] = []
    for match in _STOP.finditer(text, start, line.end):
        following = _NEXT.match(text, match.end(), line.end)
        if following is None:
            continue
        mark, end = match.span()
        lone = end == mark + 1 and text[mark] == "."
        last = _word_before(text, start, mark) if lone else ""
        stop = _Stop(text, line, start, mark, end, following[1], following[2], last)
        if not any(rule(stop) for rule in rules):
            ends.append(match.end())
            start = following.start(1)
    return [*ends, line.end]


@cache
def _uses() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("abbreviations")}


@cache
def _openers() -> frozenset[str]:
    return frozenset(lexicon.entries("openers"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lexicon.entries("speech_after_mark"))
