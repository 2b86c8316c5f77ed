"""What lies over the screen for a moment: a line to type, a list to choose from, a page to read."""

from briefing.tui.overlays.page import Page
from briefing.tui.overlays.picker import Picker
from briefing.tui.overlays.prompt import Prompt

__all__ = ["Page", "Picker", "Prompt"]
