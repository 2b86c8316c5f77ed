"""What the texts say together: the Briefing that the screen and the exports show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.model.findings import ActorKind, Gender, Pledge, Quote
from briefing.model.parameters import Parameters
from briefing.model.text import Article, Sentence, Skipped, Span


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the analyst set right about what the machine found; replayed on every analysis."""

    merge: tuple[tuple[str, ...], ...] = ()
    """Groups of names that are one actor."""
    split: tuple[tuple[str, ...], ...] = ()
    """Groups of names taken out of the actor they were put into."""
    rename: Mapping[str, str] = field(default_factory=dict)
    hide: frozenset[str] = frozenset()
    """Names of actors to leave out."""
    kind: Mapping[str, ActorKind] = field(default_factory=dict)
    speaker: Mapping[tuple[str, int], str | None] = field(default_factory=dict)
    """(text hash, start of the content) of a quote -> name of its speaker."""
    pledge_kind: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """(text hash, start of the action) of a pledge -> its kind."""
    outlet: Mapping[str, str] = field(default_factory=dict)
    """Text hash of an article -> outlet; likewise the date."""
    date: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who does, says, promises, is promised or is targeted by something."""

    id: str
    name: str
    """The fullest name, a verbatim surface form; or what the analyst renamed it to."""
    kind: ActorKind
    names: tuple[str, ...]
    """Every verbatim surface form, most frequent first."""
    mentions: tuple[Span, ...]
    """Names and metonyms only, in reading order."""
    metonyms: tuple[str, ...] = ()
    """Seats of power that stand for it."""
    role: Span | None = None
    """Title run or apposition, verbatim."""
    roles: tuple[Span, ...] = ()
    gender: Gender | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A pronoun or role noun and whom it stands for."""

    article: str
    start: int
    end: int
    actor: str
    why: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything about one actor, each entry an evidence span or the id of an item."""

    actor: str
    mentions: tuple[tuple[str, int], ...]
    """(article id, number of mentions), in reading order, articles without any left out."""
    first: tuple[Span, ...]
    """First mention in each article."""
    said: tuple[str, ...]
    """Ids of the quotes by this actor."""
    about: tuple[str, ...]
    """Ids of the quotes whose content names this actor."""
    pledged: tuple[str, ...]
    received: tuple[str, ...]
    """Ids of the pledges made by, and to, this actor."""
    co_actors: tuple[tuple[str, int, Span], ...]
    """(actor id, sources in which they share a sentence, the first such sentence)."""


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of the ranking."""

    article: str
    start: int
    end: int
    also: tuple[Span, ...] = ()
    """Sentences of other articles that say the same."""
    antecedent: Span | None = None
    """The sentence before it, where it cannot stand alone."""

    @property
    def span(self) -> Span:
        """The sentence as evidence."""
        return Span(self.article, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """The articles give different values for the same thing."""

    id: str
    about: str
    """What it is about, in a source's own words."""
    about_span: Span
    kind: Literal["number", "date", "place", "claim"]
    values: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """One actor claims what another denies."""

    id: str
    claim: Span
    denial: Span
    claimer: str | None
    denier: str | None


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where the bundle rests on one leg."""

    single_source: tuple[str, ...] = ()
    """Ids of quotes and pledges that one independent source carries."""
    unnamed: tuple[str, ...] = ()
    """Ids of quotes whose source has no name."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """The whole answer: what happened, who, who said and promised what, where sources differ."""

    parameters: Parameters
    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[Sentence, ...]]
    """By article id."""
    ranking: tuple[SummarySentence, ...]
    """Best first; a summary of any length is a prefix of it."""
    actors: tuple[Actor, ...] = ()
    """Most prominent first."""
    panels: Mapping[str, Panel] = field(default_factory=dict)
    """By actor id."""
    links: tuple[Link, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quote_groups: tuple[tuple[str, ...], ...] = ()
    pledges: tuple[Pledge, ...] = ()
    pledge_groups: tuple[tuple[str, ...], ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    gaps: Gaps = Gaps()
    duplicates: tuple[tuple[str, ...], ...] = ()
    """Groups of article ids that are one source: copies and shared wire text."""
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def summary(self) -> tuple[SummarySentence, ...]:
        """The prefix of the ranking that the parameters ask for."""
        return self.ranking[: self.parameters.length]

    def article(self, identity: str) -> Article:
        """The article with that id; KeyError where there is none."""
        for article in self.articles:
            if article.id == identity:
                return article
        raise KeyError(identity)

    def text(self, span: Span) -> str:
        """The verbatim text of a span."""
        return self.article(span.article).text[span.start : span.end]
