"""Which files there are: paths and folders in, readable files in a stable order out; never blocks."""

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import InputError
from briefing.model import Skipped
from briefing.reading.clean import clean_name
from briefing.reading.limits import Limits

__all__ = ["Place", "Places", "collect", "fetch", "too_large"]

_SPECIAL = (
    (stat.S_ISFIFO, "a pipe; its text can be given on standard input with -"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One file to be read; sorts in reading order."""

    parts: tuple[str, ...]
    """The path below the inputs' common folder."""
    file: Path = field(compare=False)

    @property
    def shown(self) -> str:
        """The path for display and export."""
        return clean_name("/".join(self.parts))


@dataclass(frozen=True, slots=True)
class Places:
    """What was found below the given paths."""

    files: tuple[Place, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]


def collect(paths: Sequence[str], limits: Limits, suffixes: frozenset[str]) -> Places:
    """Every file below these paths; in folders only those with one of these suffixes.

    The order depends on the files' places alone: neither on the order of the arguments nor on how
    they are spelled.
    """
    walk = _Walk(limits, suffixes)
    found = Counter(file for path in set(paths) for file in walk.below(path))
    root = Path(os.path.commonpath([file.parent for file in found])) if found else None
    listed = sorted(Place(_below(file, root), file) for file in found)
    kept = listed[: _fitting(listed, limits)]
    skipped = [Skipped(clean_name("/".join(_below(path, root))), reason) for path, reason in walk.skipped]
    if len(kept) < len(listed):
        skipped.append(_left_out(listed[len(kept) :], limits))
    warnings = [f"{place.shown}: given more than once, read once" for place in kept if found[place.file] > 1]
    return Places(
        tuple(kept), tuple(sorted(skipped, key=lambda one: one.path)), (*warnings, *walk.warnings())
    )


def fetch(place: Place, limits: Limits) -> bytes:
    """The file's bytes. Raises InputError with a reason where it cannot or must not be read."""
    # A file may have become a link or a pipe since it was listed: opening follows none and waits for none.
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        with os.fdopen(os.open(place.file, flags), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise InputError(_special(state.st_mode))
            if state.st_size > limits.file_bytes:
                raise InputError(too_large(state.st_size, limits))
            raw = file.read(limits.file_bytes + 1)
    except OSError as problem:
        raise InputError(_reason(problem)) from None
    if len(raw) > limits.file_bytes:
        raise InputError(too_large(len(raw), limits))
    return raw


def too_large(size: int, limits: Limits) -> str:
    """The reason for refusing so many bytes."""
    return f"{size / 1e6:.1f} MB, the limit is {limits.file_bytes / 1e6:g} MB; --max-size raises it"


def _special(mode: int) -> str:
    return next((reason for is_it, reason in _SPECIAL if is_it(mode)), "no regular file")


def _reason(problem: Exception) -> str:
    return (getattr(problem, "strerror", None) or "cannot be read").lower()


def _below(path: Path, root: Path | None) -> tuple[str, ...]:
    """The path's parts below the common folder; the bare name where it lies elsewhere."""
    if root is not None and path.is_relative_to(root) and path != root:
        return path.relative_to(root).parts
    return (path.name or str(path),)


def _fitting(listed: Sequence[Place], limits: Limits) -> int:
    """How many of the files a bundle holds."""
    total = 0
    for count, place in enumerate(listed[: limits.files]):
        try:
            size = place.file.stat().st_size
        except OSError:
            continue
        # A file above its own limit is refused when it is opened and takes no room.
        total += size if size <= limits.file_bytes else 0
        if total > limits.total_bytes:
            return count
    return min(len(listed), limits.files)


def _left_out(left: Sequence[Place], limits: Limits) -> Skipped:
    bound = f"{limits.files:,} files or {limits.total_bytes / 1e6:g} MB"
    return Skipped(
        left[0].shown, f"a bundle holds at most {bound}; left out from here on: {len(left):,} files"
    )


class _Walk:
    """A walk through folders that follows no link and ends."""

    def __init__(self, limits: Limits, suffixes: frozenset[str]) -> None:
        self.limits = limits
        self.suffixes = suffixes
        self.skipped: list[tuple[Path, str]] = []
        self.ignored: Counter[str] = Counter()
        self.seen = 0

    def below(self, given: str) -> Iterator[Path]:
        """Every file at or below a path, links on the way to it resolved."""
        path = Path(given)
        try:
            path = path.resolve()
            mode = path.stat().st_mode
        except (OSError, ValueError, RuntimeError) as problem:
            self.skipped.append((path, _reason(problem)))
            return
        if stat.S_ISDIR(mode):
            yield from self.folder(path, 0)
        elif stat.S_ISREG(mode):
            yield path
        else:
            self.skipped.append((path, _special(mode)))

    def folder(self, path: Path, depth: int) -> Iterator[Path]:
        if depth > self.limits.nesting:
            self.skipped.append((path, f"more than {self.limits.nesting} folders deep"))
            return
        try:
            with os.scandir(path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as problem:
            self.skipped.append((path, _reason(problem)))
            return
        # Browsers put a saved page's pictures and scripts into a folder of this name beside it.
        parts = {
            f"{Path(entry.name).stem}_files" for entry in entries if entry.name.endswith((".html", ".htm"))
        }
        for entry in entries:
            self.seen += 1
            if self.seen > self.limits.entries:
                self.skipped.append(
                    (path, f"more than {self.limits.entries:,} entries; the rest was left out")
                )
                return
            if not entry.name.startswith(".") and entry.name not in parts:
                yield from self.entry(entry, depth)

    def entry(self, entry: os.DirEntry[str], depth: int) -> Iterator[Path]:
        path = Path(entry.path)
        if entry.is_symlink():
            self.skipped.append((path, "a symbolic link; name its target to read it"))
        elif entry.is_dir():
            yield from self.folder(path, depth + 1)
        elif not entry.is_file():
            self.skipped.append((path, _special(entry.stat(follow_symlinks=False).st_mode)))
        elif path.suffix.lower() in self.suffixes:
            yield path
        else:
            self.ignored[path.suffix.lower() or "no suffix"] += 1

    def warnings(self) -> list[str]:
        """One sentence on all the files of other kinds that lie in the folders."""
        if not self.ignored:
            return []
        kinds = ", ".join(clean_name(kind) for kind in sorted(self.ignored))
        count = self.ignored.total()
        what = f"{count} files that are no articles" if count > 1 else "one file that is no article"
        return [f"ignored {what} ({kinds})"]
