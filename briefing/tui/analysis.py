"""The running analysis as the screen knows it: what is read and analysed, what to do next."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

from briefing.model import Briefing, Bundle, Corrections, Parameters
from briefing.tui.ports import Analyser, Book, Forgetful, Loader
from briefing.tui.state import State
from briefing.tui.steps import computed
from briefing.tui.worker import Job

__all__ = ["Analysis"]


@dataclass(slots=True)
class Analysis:
    """Material of the last analysis, and jobs made from it."""

    load: Loader
    analyse: Analyser | None = None
    """The article pass; None: one that keeps nothing."""
    open_book: Callable[[Collection[str]], Book] = Forgetful
    book: Book = field(default_factory=Forgetful)
    """The reader's work on the bundle, once that is read."""
    bundle: Bundle | None = None
    sealed: bytes = b""
    """What the article pass found; opened only where it is joined."""

    def job(self, parameters: Parameters, corrections: Corrections, again: bool) -> Job:
        """The least that has to be done for these parameters and corrections."""
        if again:
            self.bundle, self.sealed = None, b""
        return Job(
            self.load,
            parameters,
            corrections,
            self.analyse or computed,
            self.open_book,
            self.bundle,
            self.sealed,
        )

    def take(self, state: State, briefing: Briefing) -> State:
        """The state with a new briefing; length and weakness stay as the reader has set them since."""
        chosen = state.catalog.briefing.parameters
        parameters = replace(briefing.parameters, length=chosen.length, weak=chosen.weak)
        return state.briefed(replace(briefing, parameters=parameters))
