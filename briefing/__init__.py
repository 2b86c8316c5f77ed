"""briefing: several reports of one event, read side by side in a terminal."""

__all__ = ["__version__"]

__version__ = "0.1.0"
