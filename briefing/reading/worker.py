"""The process that takes files apart; it ends with its caller and can be ended at any time."""

import sys
from importlib import import_module

from briefing.errors import InputError
from briefing.reading.exchange import answer, hear, refuse
from briefing.reading.limits import Limits

__all__ = ["serve"]


def serve() -> None:
    """Answer tasks from standard input until it ends."""
    tasks, answers = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints must not end up between two answers.
    sys.stdout = sys.stderr
    bounded = False
    while task := hear(tasks):
        form, raw, limits = task
        bounded = bounded or _bound(limits)
        try:
            answer(answers, import_module(f"briefing.reading.formats.{form}").read(raw, limits))
        except InputError as problem:
            refuse(answers, str(problem))
        except MemoryError:
            refuse(answers, f"needs more than {limits.memory_bytes / 1e6:g} MB of memory")
        except RecursionError:
            refuse(answers, "nested too deep")


def _bound(limits: Limits) -> bool:
    """Keep this process from taking the machine's memory, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on every system

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = limits.memory_bytes if hard == resource.RLIM_INFINITY else min(limits.memory_bytes, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (ImportError, OSError, ValueError):
        pass
    return True
