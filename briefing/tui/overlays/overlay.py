"""What all overlays share: they can be left once."""

from textual.screen import ModalScreen

__all__ = ["Overlay"]


class Overlay(ModalScreen[str | None]):
    """Over the screen for a moment; gives an answer, or None where it was left."""

    def __init__(self) -> None:
        super().__init__()
        self.left = False

    def leave(self, answer: str | None = None) -> None:
        """Close with this answer; keys that were typed ahead close nothing else."""
        if not self.left and self.is_current:
            self.left = True
            self.dismiss(answer)
