"""Exports given as input."""

from pathlib import Path

from briefing.errors import InputError, NoInput

__all__ = ["read_text"]


def read_text(path: str) -> str:
    """The content of a UTF-8 file.

    Raises NoInput where there is none to read, InputError (without the path) where it is no text.
    """
    try:
        return Path(path).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise InputError("no UTF-8 text") from None
    except (OSError, ValueError) as problem:
        raise NoInput(f"{path}: {getattr(problem, 'strerror', None) or 'cannot be read'}") from None
