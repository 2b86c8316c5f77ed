"""The settings in force for one command."""

from argparse import Namespace
from dataclasses import replace

from briefing.config import Config, load_config

__all__ = ["configured"]

NAMES = ("model", "weak", "max_size", "length", "method", "jobs")
"""Settings that a command may have as options."""


def configured(options: Namespace) -> Config:
    """The configuration, with what the command line says on top.

    Raises ConfigError where the file is wrong.
    """
    given = {name: getattr(options, name, None) for name in NAMES}
    told = {name: value for name, value in given.items() if value is not None}
    return replace(load_config(), **told, cache=not options.no_cache)
