"""The state on the screen: what each pane shows of it. Loaded once there is something to show."""

from briefing.tui.projection.screen import Projection, Widgets

__all__ = ["Projection", "Widgets"]
