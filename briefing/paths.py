"""Where things live: what ships with the package, and the reader's own directories."""

import os
from pathlib import Path

__all__ = ["PACKAGE", "cache_directory", "config_directory", "seeds", "shipped", "state_directory"]

HOME_VARIABLE = "BRIEFING_HOME"
"""Overrides all three directories: config, cache and state then lie inside it."""
PACKAGE = Path(__file__).resolve().parent
"""The package itself."""


def shipped(name: str) -> Path:
    """A folder that ships with the package: inside a wheel, else beside the package in the repository."""
    packed = PACKAGE / "_data" / name
    return packed if packed.is_dir() else PACKAGE.parent / name


def seeds() -> Path:
    """The two founding articles: what opens when no path is given."""
    return shipped("seeds")


def config_directory() -> Path:
    """Where `config.toml` is looked for."""
    return _own("config")


def cache_directory() -> Path:
    """Where analyses are kept; may be deleted at any time."""
    return _own("cache")


def state_directory() -> Path:
    """Where the reader's own work is kept: marks, notes, corrections, last stop."""
    return _own("state")


def _own(kind: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser() / kind
    from platformdirs import PlatformDirs  # noqa: PLC0415 - not needed by --version

    directories = PlatformDirs("briefing", appauthor=False)
    chosen = {
        "config": directories.user_config_dir,
        "cache": directories.user_cache_dir,
        "state": directories.user_state_dir,
    }
    return Path(chosen[kind])
