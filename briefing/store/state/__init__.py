"""The reader's side file: marks, notes, what was left out, corrections, the last stop. Plain JSON."""

from briefing.store.state.corrected import corrected
from briefing.store.state.notebook import Changed, Notebook

__all__ = ["Changed", "Notebook", "corrected"]
