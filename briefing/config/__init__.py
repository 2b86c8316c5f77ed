"""What the reader set once for all: `config.toml` in the configuration directory."""

from briefing.config.file import load_config
from briefing.config.settings import FORMATS, METHODS, Config

__all__ = ["FORMATS", "METHODS", "Config", "load_config"]
