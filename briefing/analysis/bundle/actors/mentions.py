"""Every naming of the bundle with its article: what resolution works on."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import Known, even, known
from briefing.analysis.bundle.reports import Report
from briefing.model import Name, NameLabel, Span

__all__ = ["Mention", "collect", "fold", "is_full", "tokens"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming, in reading order over the bundle."""

    order: int
    article: str
    name: Name
    verbatim: str
    surface: str
    """The name evened out, without an article: what votes are taken over."""
    offices: frozenset[str] = frozenset()
    """The role nouns it is told with: `minister` of `Transport Minister`."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.article, self.name.start, self.name.end)

    @property
    def entry(self) -> Known | None:
        """What the tables say about it; a country's government is the country."""
        head, _, tail = self.surface.rpartition(" ")
        return known(
            head if head and tail.lower() in ("government", "govt", "administration") else self.surface
        )

    @property
    def label(self) -> NameLabel:
        """What this occurrence alone looks like."""
        return self.name.label


def collect(reports: Sequence[Report]) -> tuple[Mention, ...]:
    """All namings of the bundle, in reading order; what a quote has for its source acts."""
    found: list[Mention] = []
    for report in reports:
        sources = {(q.source.start, q.source.end) for q in report.analysis.quotes if q.source is not None}
        for named in report.analysis.names:
            name = replace(named, agent=True) if (named.start, named.end) in sources else named
            verbatim = report.text[name.start : name.end]
            offices = _offices(name.title.of(report.text)) if name.title else frozenset()
            found.append(Mention(len(found), report.id, name, verbatim, even(verbatim), offices))
    return tuple(_whole(found, {report.id: report.text for report in reports}))


def _whole(mentions: Sequence[Mention], texts: Mapping[str, str]) -> list[Mention]:
    """A name that a sentence opens may lack its first word: it is whole where the bundle knows it so."""
    forms = {mention.surface for mention in mentions}
    found: list[Mention] = []
    for mention in mentions:
        text = texts[mention.article]
        before = _WORD_BEFORE.search(text, max(0, mention.name.start - LONGEST_WORD), mention.name.start)
        longer = f"{before.group(1)} {mention.surface}" if before else ""
        if before and even(longer) in forms and even(longer) != mention.surface:
            start = before.start(1)
            verbatim = text[start : mention.name.end]
            name = replace(mention.name, start=start, text=even(verbatim))
            found.append(replace(mention, name=name, verbatim=verbatim, surface=even(verbatim)))
        else:
            found.append(mention)
    return found


_WORD_BEFORE = re.compile(r"(?<![^\W_])([A-Z][\w’'-]*)\s$")
LONGEST_WORD = 40
"""Characters before a name among which its first word is looked for."""


def _offices(title: str) -> frozenset[str]:
    words = (word.strip(".,;:()\"'’”").casefold() for word in title.split())
    return frozenset(word for word in words if vocabulary.is_role(word))


def is_full(text: str) -> bool:
    """Whether a person's name holds more than one part: `De Vries` and `Lloyd-Jones` are surnames alone."""
    words = text.split()
    while len(words) > 1 and words[0].lower() in vocabulary.words("particles") and words[0].lower() != "ben":
        words.pop(0)
    return len(words) > 1


@cache
def fold(text: str) -> str:
    """A name without accents, case, stops and hyphens: what spellings are compared by."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (" " if mark == "-" else mark for mark in plain if mark.isalnum() or mark in " -")
    return " ".join("".join(kept).split())


def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a name; initials set together come apart."""
    found: list[str] = []
    for word in text.split():
        initials = [part for part in word.split(".") if part]
        if "." in word and all(len(part) == 1 for part in initials):
            found.extend(part.casefold() for part in initials)
        else:
            found.extend(fold(word).split())
    return tuple(found)
