"""One instance at a time writes the side file."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

__all__ = ["PRIVATE", "held"]

PRIVATE = 0o600
"""The reader's work is nobody else's business, whatever the umask."""


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock file beside `path`; the system lets go of it when a process dies.

    Raises OSError where the directory cannot be written.
    """
    descriptor = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, PRIVATE)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Wait for the lock; a system without advisory locks goes on without one."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    with contextlib.suppress(OSError):
        fcntl.flock(descriptor, fcntl.LOCK_EX)
