"""The configuration file: read on use, never at import."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.config.settings import SETTINGS, Config
from briefing.errors import ConfigError
from briefing.paths import config_directory

__all__ = ["config_file", "load_config"]


def config_file() -> Path:
    """Where the file is looked for."""
    return config_directory() / "config.toml"


def load_config() -> Config:
    """The configuration in force; without a file, the defaults.

    Raises ConfigError that names file and key.
    """
    path = config_file()
    try:
        document = tomllib.loads(path.read_bytes().decode("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except (ValueError, RecursionError) as problem:
        raise ConfigError(f"{path}: {str(problem) or 'cannot be read'}") from None
    except OSError as problem:
        raise ConfigError(f"{path}: {problem.strerror or 'cannot be read'}") from None
    return replace(Config(), **_values(path, document))


def _values(path: Path, document: dict[str, Any]) -> dict[str, Any]:
    known = {setting.key: setting for setting in SETTINGS}
    values = {}
    for key, value in document.items():
        setting = known.get(key)
        if setting is None:
            raise ConfigError(f"{path}: {key}: no such setting; there are {', '.join(known)}")
        try:
            values[setting.name] = setting.read(value)
        except ValueError as problem:
            raise ConfigError(f"{path}: {key}: {problem}") from None
    return values
