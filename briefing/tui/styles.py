"""The style sheets, from `styles/` in the package or beside it."""

from pathlib import Path

from briefing.paths import shipped

__all__ = ["sheet"]


def sheet(name: str) -> Path:
    """The style sheet of that name."""
    return shipped("styles") / f"{name}.tcss"
