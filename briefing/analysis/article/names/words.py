"""The words of a sentence as names are made of them: hyphens and initials inside, possessives off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import EVENED, known
from briefing.analysis.article.parse import Token
from briefing.model import Slice

__all__ = ["Word", "is_title_case", "of_sentence"]

_WORD = re.compile(
    r"(?:['’]t(?=\s[A-Z]))|(?:[asd]/[lpo](?=\s[A-Z]))"  # 't Hart, a/l Kumar
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"  # R.K. U.S.
    r"|[^\W\d_]\.(?=\s[^\W\d_])"  # J. Smith
    r"|(?<=[a-zà-ÿ]\s)['‘’ʻ][^\W\d_]+['’ʻ][^\W_]+"  # 'Akau'ola
    r"|[^\W_]+(?:[-'’‑&+ʻ][^\W_]+)*\+?"
    r"|&(?=\s)",
)
_APOSTROPHES = ("'", "’")
_OPENS = re.compile(r"--\s*$|[:“\"‘«•>|–—…]\s*$|^[\"“'‘]$")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}s?")
_MONEY = frozenset("$€£¥₹₦")
_PRICE = re.compile(r"[A-Z]{1,3}\d+(?=[,.]\d|[km]\b|bn\b|\s(?:million|billion|trillion|bn|crore|lakh)\b)")
"""P50,000, R1.2bn: a sum of money with the letter of its currency."""
_BARE = re.compile(r"\b[^\W\d_a-z][^\W_]*\b(?!['’])")
_TICKER = re.compile(r"[A-Z]{2,5}[0-9]?\.[A-Z]{1,3}\b(?!\.)")
_SPLIT_AFTER = re.compile(r"-(?=[a-z]+$)")
_MOST_TITLE_CASE = 0.7
"""Share of capitalised longer words above which a line is set like a headline; sentences of the
development bundles stay below .5, headlines in title case above .8."""
_FEWEST_WORDS = 4
_ABBREVIATED = re.compile(r"\.(?=\s+[^\W\d_a-z])")


@dataclass(slots=True, eq=False)
class Word:
    """One word of a sentence. Not frozen, since there are many: that would double what making one takes."""

    start: int
    end: int
    """Without a possessive ending."""
    text: str
    """Typographic variants evened out."""
    token: Token | None
    """The last token in it."""
    glued: bool
    """A stop or an at sign and no blank parts it from the word before: an address or a ticker."""
    labels: bool
    """A colon follows."""
    is_currency: bool
    """A sign of money or a sum follows: US$, P50,000."""
    is_ticker: bool
    """A stock's symbol: capitals with a stop and a letter glued to them."""
    bracketed: bool
    """Stands right after an opening bracket."""
    joined: bool
    """One blank and nothing else parts it from the word before."""
    opens: bool
    """Its capital may be due to its place: it opens a sentence or a quotation."""
    possessive: bool
    lower: str = field(init=False)
    """Lower case, without the stop of an abbreviation."""

    def __post_init__(self) -> None:
        self.lower = self.text.lower().rstrip(".")

    @property
    def is_capital(self) -> bool:
        """Whether it is written like a name."""
        text = self.text
        written = text[:1].isupper() or text.lstrip("'ʻ")[:1].isupper() or self._has_inner_capital
        return written and not self.is_ticker and not self.is_currency

    @property
    def is_prefixed(self) -> bool:
        """`Pro-Beijing`, `Pan-democrat`: a prefix with a word, no name though a sentence may open with it."""
        prefix, mark, rest = self.text.partition("-")
        if mark and prefix in ("R", "D", "I") and rest[:1].isupper():
            return True  # R-Ga.
        return bool(mark) and prefix.lower() in vocabulary.words("prefixes")

    @property
    def is_label(self) -> bool:
        """`Image:`, `Photo:`: what a caption calls its picture."""
        return self.labels and self.lower in vocabulary.words("never_names")

    @property
    def _has_inner_capital(self) -> bool:
        particle, mark, rest = self.text.partition("-")
        if not mark:
            particle, mark, rest = self.text.partition("'")
        return (
            bool(mark) and rest[:1].isupper() and particle in ("al", "el", "d", "l", "an", "ash", "as", "ad")
        )

    @property
    def is_acronym(self) -> bool:
        """Two to six capitals, with or without stops, perhaps a plural s."""
        return bool(_ACRONYM.fullmatch(self.text))

    @property
    def tag(self) -> str:
        """Penn tag of its last token."""
        return self.token.tag if self.token else ""

    @property
    def slice(self) -> Slice:
        """Its range without a possessive ending."""
        return Slice(self.start, self.end)


def of_sentence(ground: Ground, index: int) -> tuple[Word, ...]:
    """The words of one sentence, in order."""
    sentence, text = ground.sentences[index], ground.text
    found: list[Word] = []
    previous, cut = sentence.start, False
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        gap = text[previous:start]
        opens = previous == sentence.start or (gap != " " and bool(_OPENS.search(gap)))
        previous = end
        possessive = end - start > 1 and text[end - 1] in "sS" and text[end - 2] in _APOSTROPHES
        kept = possessive and _acts_after(ground, end) and text[start : end - len("'s")] not in _bare(text)
        possessive = possessive and not kept
        if possessive:
            end -= len("'s")
        if start == end:
            continue
        end, stopped = _abbreviation(text, start, end, sentence.end)
        previous = max(previous, end) if stopped else previous
        whole, end = end, _name_part(text, start, end)
        written, following, capital = text[start:end], text[end : end + 1], "A" <= text[start] <= "Z"
        found.append(
            Word(
                start,
                end,
                written if written.isascii() else written.translate(EVENED),
                ground.parse.token_at(start if kept else end - 1),
                glued=_glued(gap, found),
                labels=following == ":",
                is_currency=following in _MONEY or (capital and bool(_PRICE.match(text, start))),
                is_ticker=capital and bool(_TICKER.match(text, start)),
                bracketed=gap.endswith("("),
                joined=_joins(gap, found) and not cut,
                opens=opens,
                possessive=possessive or (not following.isspace() and _plural_possessive(ground, end)),
            )
        )
        cut = end < whole
    return tuple(found)


def _glued(gap: str, before: Sequence[Word]) -> bool:
    """Part of an address, a ticker or a credit: `ACM.N`, `@name`, `AGENCY/Name`."""
    if not before:
        return gap.endswith("@")
    return gap in (".", "_") or gap.endswith("@") or (gap == "/" and before[-1].text.isupper())


def _joins(gap: str, before: Sequence[Word]) -> bool:
    """Whether nothing parts a word from the one before but a blank and a plural's possessive mark."""
    if not before:
        return False
    return gap in (" ", "\xa0") or (before[-1].possessive and gap in ("' ", "’ "))


def _abbreviation(text: str, start: int, end: int, stop: int) -> tuple[int, bool]:
    """Take in the stop of `Dr.` and `Mr.`: a form of address before a capital."""
    if end == stop or text[end] != "." or not _ABBREVIATED.match(text, end):
        return end, False
    stopped = vocabulary.honorific(text[start:end])
    return end + stopped, stopped


def _name_part(text: str, start: int, end: int) -> int:
    """`US-led` names the US, `Jong-un` is one name."""
    cut = _SPLIT_AFTER.search(text, start, end) if "-" in text[start:end] else None
    if cut is None:
        return end
    loose = text[cut.end() : end] in vocabulary.words("compound_tails")
    if loose or known(text[start : cut.start()].translate(EVENED)):
        return cut.start()
    return end


@lru_cache(maxsize=1)
def _bare(text: str) -> frozenset[str]:
    """Capitalised words that the text also writes without a possessive; held for one text at a time."""
    return frozenset(_BARE.findall(text))


def _acts_after(ground: Ground, end: int) -> bool:
    """Whether a finite verb follows: `Moody's said`, where the ending is part of the name."""
    token = ground.parse.token_at(end + 1) if ground.text[end : end + 1] == " " else None
    return (
        token is not None and token.start == end + 1 and token.is_verb and token.tag in ("VBZ", "VBD", "MD")
    )


def _plural_possessive(ground: Ground, end: int) -> bool:
    token = ground.parse.token_at(end)
    return token is not None and token.start == end and token.tag == "POS"


def is_title_case(words: Sequence[Word], ending: str) -> bool:
    """Whether a sentence that ends thus is set like a headline, so that its capitals tell nothing."""
    if ending and ending in ".!;:":
        return False
    if len(words) >= _FEWEST_WORDS and all(word.text.isupper() for word in words):
        return True
    longer = [word for word in words if len(word.text) > 3 and not word.opens]  # noqa: PLR2004 - function words
    if len(longer) < _FEWEST_WORDS:
        return False
    return sum(word.text[0].isupper() for word in longer) >= _MOST_TITLE_CASE * len(longer)
