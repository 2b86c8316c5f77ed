"""What one article says: the outcome of the article pass, before anything is joined.

Nothing here knows the bundle: slices carry no article id, quotes and pledges no number and no
resolved actor. The bundle pass fills those fields with `dataclasses.replace`.
"""

from dataclasses import dataclass
from typing import Literal

from briefing.model.text import Sentence, Slice, Span

ActorKind = Literal["person", "country", "organization", "group"]
NameLabel = Literal["person", "country", "organization", "group", "place", "other"]
Gender = Literal["male", "female"]
SyntacticRole = Literal[
    "subject", "passive-subject", "object", "prepositional", "possessive", "modifier", "apposition", "other"
]
QuoteKind = Literal["direct", "mixed", "indirect"]
Strength = Literal["strong", "weak"]
SpeakerState = Literal["resolved", "unnamed", "unresolved", "none"]
PledgeKind = Literal["commit", "offer", "refuse", "threaten"]
PledgeStrength = Literal["bound", "announced", "intended", "vague"]
FigureKind = Literal["number", "date", "place"]


@dataclass(frozen=True, slots=True)
class Name:
    """One naming of somebody or something: no pronoun, no bare role noun."""

    start: int
    end: int
    text: str
    """The name with typographic variants evened out; the verbatim form is the slice."""
    label: NameLabel
    """What this occurrence alone looks like; the bundle pass takes the vote."""
    sentence: int
    """Index into the article's sentences."""
    title: Slice | None = None
    """Title run or apposition beside the name, verbatim."""
    country: str | None = None
    """ISO 3166 alpha-2 code (or EU) of a country, its demonym, its capital or its seat of power."""
    form: Literal["name", "demonym", "capital", "seat"] = "name"
    gender: Gender | None = None
    role: SyntacticRole = "other"
    agent: bool = False
    """Does something only an actor does: says, pledges, denies, is pressed or blamed."""
    speech_subject: bool = False
    """Subject of a verb of communication."""
    clause: int = -1
    """Token index of the governing verb in the article's parse, -1 for none; equal means same clause."""
    quoted: bool = False
    """Stands inside quotation marks."""
    in_noise: bool = False
    weight: float = 1.0
    """How strongly the surroundings speak for the label; the unit is explained beside the rules."""
    evidence: tuple[tuple[str, NameLabel, float], ...] = ()
    """(rule, label, weight) of all that speaks for and against: what the bundle's vote is taken over."""

    @property
    def slice(self) -> Slice:
        """The name's range."""
        return Slice(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun or a role noun that stands for somebody named elsewhere."""

    start: int
    end: int
    head: Slice
    """The head noun, or the pronoun itself."""
    form: Literal["he", "she", "they", "it", "we", "I", "role"]
    lemma: str
    """Lower-case lemma of the head: `minister`, `he`."""
    sentence: int
    modifiers: tuple[str, ...] = ()
    """Lower-case words that narrow a role noun down: `french`, `defence`, `nato`."""
    country: str | None = None
    """ISO code of a country among the modifiers."""
    role: SyntacticRole = "other"
    speech_subject: bool = False
    clause: int = -1
    quoted: bool = False

    @property
    def slice(self) -> Slice:
        """The whole phrase's range."""
        return Slice(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech with its source."""

    kind: QuoteKind
    content: tuple[Slice, ...]
    """What was said, without cue, source and `that`; in several pieces where the cue cuts it."""
    source: Slice | None
    """The words that name the source: its own, or those of the quote it follows on. None without any."""
    cue: Slice | None
    rule: str
    """Name of the rule that found it."""
    strength: Strength
    venue: Slice | None = None
    addressee: Slice | None = None
    in_noise: bool = False
    source_hint: Slice | None = None
    """The same words as `source`, set only where they were taken over from the quote it follows on."""
    id: str = ""
    article: str = ""
    speaker: str | None = None
    """Actor id, filled by the bundle pass."""
    speaker_state: SpeakerState = "none"
    speaker_why: str = ""
    """How the source was linked to the speaker."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The content as spans of its article."""
        return tuple(piece.within(self.article) for piece in self.content)


@dataclass(frozen=True, slots=True)
class Pledge:
    """Somebody binds itself to do, or not to do, something."""

    kind: PledgeKind
    sentence: Slice
    action: Slice
    """What is pledged."""
    actor_text: Slice | None
    """The words that name who is bound."""
    rule: str
    strength: PledgeStrength
    condition: Slice | None = None
    deadline: Slice | None = None
    amount: Slice | None = None
    beneficiary_texts: tuple[Slice, ...] = ()
    reporter_text: Slice | None = None
    """The words that name who reports the pledge, where that is not the bound actor."""
    also_texts: tuple[Slice, ...] = ()
    """Further words for the bound party: the speaker behind `we`, the subject of `said it would`."""
    withdrawn: bool = False
    in_noise: bool = False
    in_headline: bool = False
    id: str = ""
    article: str = ""
    actors: tuple[str, ...] = ()
    """Ids of the bound actors, filled by the bundle pass, like the two below."""
    beneficiaries: tuple[str, ...] = ()
    reported_by: str | None = None
    behind: tuple[str, ...] = ()
    """Ids of the bodies that the bound persons stand for, where these are not bound themselves."""

    @property
    def span(self) -> Span:
        """The action as a span of its article."""
        return self.action.within(self.article)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, a date or a place with the thing it is about."""

    start: int
    end: int
    """The whole phrase: `around 30 of Ukraine’s allies`."""
    kind: FigureKind
    low: float
    """Least value it can mean; a date is its proleptic ordinal (see `unit`); 0 for a place."""
    high: float
    unit: str
    """Currency, `%`, unit of measure, or empty for a plain count; the place's name for a place; `weekday`
    or `yearless` for a date that is no more than that."""
    about: tuple[str, ...]
    """Stems of the head noun and its modifiers: what is counted, dated or located."""
    context: tuple[str, ...]
    """Stems of the clause's verb and its other content words."""
    sentence: int
    topic: Slice | None = None
    """What is counted, dated or located in the source's own words, without the figure itself."""
    holder: Slice | None = None
    """The subject of its clause: whose figure it is, if it is anybody's."""

    @property
    def slice(self) -> Slice:
        """The figure's range."""
        return Slice(self.start, self.end)


@dataclass(frozen=True, slots=True)
class ArticleAnalysis:
    """All that the article pass found in one text; depends on the text alone."""

    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    figures: tuple[Figure, ...] = ()
    warnings: tuple[str, ...] = ()
