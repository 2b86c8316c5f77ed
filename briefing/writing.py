"""Files written whole or not at all."""

import contextlib
import errno
import os
import stat
from hashlib import sha256
from pathlib import Path

from briefing.errors import BriefingError, Exit, OutputError
from briefing.safe import one_line

__all__ = ["write", "write_atomically"]

TEMPORARY = ".{name}.{pid}.briefing-tmp"
"""The temporary file stands beside its target, so that the last step is a rename. The name is a hash of the
target's: that one may be as long as the file system allows."""
NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
"""A file system without hard links, where a rename must do."""
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG}
"""Faults of the device, not of the path: exit code 74 instead of 73."""


def write(path: Path, text: str, *, force: bool = False) -> None:
    """Write an export: an existing file needs `force`, a symbolic link is never written through.

    Raises OutputError; the target is then what it was.
    """
    try:
        there = path.lstat()
    except FileNotFoundError:
        there = None
    except ValueError:
        raise OutputError(f"{one_line(str(path))}: is no file name") from None
    except OSError as problem:
        raise _refused(path, problem) from None
    if there is not None:
        if stat.S_ISLNK(there.st_mode):
            raise OutputError(f"{one_line(str(path))}: is a symbolic link; name the file itself")
        if not stat.S_ISREG(there.st_mode):
            raise OutputError(f"{one_line(str(path))}: is not a regular file")
        if not force:
            raise OutputError(f"{one_line(str(path))}: exists already; --force replaces it")
    write_atomically(path, text.encode("utf-8", "replace"), keep=not force)


def write_atomically(path: Path, data: bytes, *, mode: int = 0o666, keep: bool = False) -> None:
    """Put the bytes at this path in one step; with `keep`, a file that appeared meanwhile is kept.

    Raises OutputError where the device or the directory refuses.
    """
    temporary = path.with_name(TEMPORARY.format(name=_short(path), pid=os.getpid()))
    try:
        _sweep(path)
        _fill(temporary, data, mode)
        _place(temporary, path, keep=keep)
        _settle(path.parent)
    except FileExistsError:
        raise OutputError(f"{one_line(str(path))}: exists already; --force replaces it") from None
    except OSError as problem:
        raise _refused(path, problem) from None
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _fill(temporary: Path, data: bytes, mode: int) -> None:
    """A new file with these bytes, on the device before this returns."""
    with contextlib.suppress(FileNotFoundError):
        temporary.unlink()
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _place(temporary: Path, path: Path, *, keep: bool) -> None:
    """The one step that makes the file appear; raises FileExistsError where one is to be kept."""
    if keep:
        try:
            os.link(temporary, path)
        except OSError as problem:
            if problem.errno not in NO_LINKS or os.path.lexists(path):
                raise
        else:
            return
    temporary.replace(path)


def _sweep(path: Path) -> None:
    """Remove what a killed process left of an earlier attempt at the same file."""
    pattern = TEMPORARY.format(name=_short(path), pid="*")
    for left in path.parent.glob(pattern):
        owner = left.name.split(".")[-2]
        if owner.isdecimal() and not _alive(int(owner)):
            with contextlib.suppress(OSError):
                left.unlink()


def _short(path: Path) -> str:
    return sha256(os.fsencode(path.name)).hexdigest()[:12]


def _alive(process: int) -> bool:
    if os.name == "nt":  # where asking after a process would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _settle(folder: Path) -> None:
    """Make the rename itself last, where directories can be synced."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _refused(path: Path, problem: OSError) -> BriefingError:
    refused = OutputError(f"{one_line(str(path))}: cannot be written: {problem.strerror or problem}")
    refused.code = Exit.IO if problem.errno in FULL else Exit.CANNOT_CREATE
    return refused
