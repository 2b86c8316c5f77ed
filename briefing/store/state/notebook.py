"""The side file itself: read, and changed under a lock, so that two instances keep each other's work."""

import contextlib
import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import OutputError
from briefing.model import Work
from briefing.paths import state_directory
from briefing.store.state import form
from briefing.store.state.lock import PRIVATE, held
from briefing.writing import write_atomically

__all__ = ["Changed", "Notebook"]

FILE = "work.json"
DAMAGED = "work.damaged.json"
PRIVATE_FOLDER = 0o700

Stamp = tuple[int, int, int] | None
"""Inode, time and size of the file as last read; None where there is none."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The work after a change."""

    work: Work
    by_others: bool
    """Another instance had written since this one last read; its work is part of `work`."""


class Notebook:
    """The reader's own work on one bundle, kept with that of all others in one file."""

    def __init__(self, texts: Collection[str], folder: Path | None = None) -> None:
        """`texts` are the hashes of the bundle's texts."""
        self.texts = frozenset(texts)
        self.path = (folder or state_directory()) / FILE
        self.warning: str | None = None
        """Why the file could not be read, after a call of `read` or `change`."""
        self._seen: Stamp = None

    def read(self) -> Work:
        """The work on this bundle; without any, or with a file that cannot be read, an empty one."""
        return form.take(self._document(), self.texts)

    def change(self, change: Callable[[Work], Work]) -> Changed:
        """Apply the change to what is in the file now, and write it.

        Raises OutputError where it cannot be written; the file is then what it was.
        """
        seen = self._seen
        try:
            self.path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            with held(self.path):
                document = self._document()
                by_others = self._seen != seen
                work = change(form.take(document, self.texts))
                self._keep_damaged()
                text = json.dumps(form.put(document, self.texts, work), ensure_ascii=True, indent=1)
                write_atomically(self.path, f"{text}\n".encode(), mode=PRIVATE)
                self._seen = _stamp(self.path)
        except OSError as problem:
            raise OutputError(f"{self.path}: cannot be written: {problem.strerror or problem}") from None
        return Changed(work, by_others)

    def _document(self) -> dict[str, Any]:
        self.warning = None
        self._seen = _stamp(self.path)
        try:
            document = json.loads(self.path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return form.empty()
        except (OSError, ValueError, RecursionError) as problem:
            self.warning = (
                f"{self.path}: cannot be read ({type(problem).__name__}); marks and notes start empty"
            )
            return form.empty()
        if not isinstance(document, dict) or document.get("schema") != form.SCHEMA:
            self.warning = f"{self.path}: is not of this version; marks and notes start empty"
            return form.empty()
        return document

    def _keep_damaged(self) -> None:
        """A file that could not be read is moved aside, never written over."""
        if self.warning:
            with contextlib.suppress(FileNotFoundError):
                self.path.replace(self.path.with_name(DAMAGED))


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
