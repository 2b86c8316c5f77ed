"""The vocabulary: what is read, what one article says, what the bundle says. Pure data.

All but the parameters is loaded when a first name of it is asked for. The screen draws its first
frame without any: making these forty classes takes as long as painting that frame.
"""

from typing import TYPE_CHECKING

from briefing.model.parameters import DEFAULT_LENGTH, METHODS, Parameters

if TYPE_CHECKING:
    from briefing.model.bundle import (
        Actor,
        Briefing,
        Corrections,
        Discrepancy,
        Dispute,
        Gaps,
        Link,
        Panel,
        SummarySentence,
    )
    from briefing.model.findings import (
        ActorKind,
        ArticleAnalysis,
        Figure,
        FigureKind,
        Gender,
        Name,
        NameLabel,
        Pledge,
        PledgeKind,
        PledgeStrength,
        Quote,
        QuoteKind,
        Reference,
        SpeakerState,
        Strength,
        SyntacticRole,
    )
    from briefing.model.reader import Place, Section, Work
    from briefing.model.text import Article, Bundle, Line, LineKind, Sentence, Skipped, Slice, Span

__all__ = [
    "DEFAULT_LENGTH",
    "METHODS",
    "Actor",
    "ActorKind",
    "Article",
    "ArticleAnalysis",
    "Briefing",
    "Bundle",
    "Corrections",
    "Discrepancy",
    "Dispute",
    "Figure",
    "FigureKind",
    "Gaps",
    "Gender",
    "Line",
    "LineKind",
    "Link",
    "Name",
    "NameLabel",
    "Panel",
    "Parameters",
    "Place",
    "Pledge",
    "PledgeKind",
    "PledgeStrength",
    "Quote",
    "QuoteKind",
    "Reference",
    "Section",
    "Sentence",
    "Skipped",
    "Slice",
    "Span",
    "SpeakerState",
    "Strength",
    "SummarySentence",
    "SyntacticRole",
    "Work",
]


if not TYPE_CHECKING:

    def __getattr__(name):
        """A name of the vocabulary, all of which is there from now on."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from briefing.model import bundle, findings, reader, text  # noqa: PLC0415 - see above

        known = {**globals(), **vars(text), **vars(findings), **vars(reader), **vars(bundle)}
        globals().update({one: known[one] for one in __all__})
        return known[name]
