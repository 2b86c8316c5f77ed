"""What the reader set on the screen itself: the theme, and that the first hint was seen."""

import json
from pathlib import Path
from typing import NamedTuple

__all__ = ["Preferences", "load", "save"]

PRIVATE = 0o600


class Preferences(NamedTuple):
    """Kept between runs."""

    theme: str = ""
    greeted: bool = False
    """The hint for a first run was shown."""


def load(path: Path | None) -> Preferences:
    """The preferences in a file; the defaults where there is none or none that makes sense."""
    try:
        known = json.loads(path.read_bytes()) if path else {}
    except (OSError, ValueError, RecursionError):
        known = {}
    known = known if isinstance(known, dict) else {}
    theme, greeted = known.get("theme"), known.get("greeted")
    return Preferences(theme if isinstance(theme, str) else "", greeted is True)


def save(path: Path | None, preferences: Preferences) -> None:
    """Keep them; OSError or OutputError where that fails."""
    from briefing.writing import write_atomically  # noqa: PLC0415 - not needed for the first frame

    if path and load(path) != preferences:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_atomically(path, (json.dumps(preferences._asdict()) + "\n").encode(), mode=PRIVATE)
