"""What all overlays share: they can be left once."""

from textual.screen import ModalScreen

from briefing.tui.styles import sheet

__all__ = ["Overlay"]


class Overlay(ModalScreen[str | None]):
    """Over the screen for a moment; gives an answer, or None where it was left."""

    CSS_PATH = sheet("overlays")  # read when a first overlay opens, not before the first frame

    def __init__(self) -> None:
        super().__init__()
        self.left = False

    def leave(self, answer: str | None = None) -> None:
        """Close with this answer; keys that were typed ahead close nothing else."""
        if not self.left and self.is_current:
            self.left = True
            self.dismiss(answer)
