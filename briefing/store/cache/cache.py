"""The cache: whatever is wrong with it, it says so once and is then empty."""

import os
import sqlite3
import stat
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.model import Article, ArticleAnalysis
from briefing.paths import cache_directory
from briefing.store.cache.keys import key_of
from briefing.store.cache.packing import pack, unpack

__all__ = ["AnalysisCache"]

FILE = "analyses.sqlite"
APPLICATION = 0x42524631
"""SQLite's application id: marks the file as ours."""
VERSION = 1
"""Of the tables; to be raised with them."""
SCHEMA = f"""
    CREATE TABLE analyses (key BLOB PRIMARY KEY, digest BLOB NOT NULL, body BLOB NOT NULL);
    PRAGMA application_id = {APPLICATION};
    PRAGMA user_version = {VERSION};
"""
MOST = 50_000
"""Analyses kept, about 1 GB of news; the oldest go first."""
PATIENCE = 1.0
"""Seconds to wait for another process that writes: an analysis takes about as long."""
OTHERS_MAY_WRITE = stat.S_IWOTH


class _Unusable(Exception):
    """Why the file is not used."""


class AnalysisCache:
    """Analyses by article, for one language pipeline. No method raises; `warnings` tell what was ignored."""

    def __init__(self, model: str, folder: Path | None = None) -> None:
        self.model = model
        self.path = (folder or cache_directory()) / FILE
        self.warnings: list[str] = []
        self._database: sqlite3.Connection | None = None
        try:
            self._database = _open(self.path)
        except (_Unusable, OSError, sqlite3.Error) as problem:
            self._give_up(problem)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def get(self, article: Article) -> ArticleAnalysis | None:
        """The kept analysis, None where there is none that can be trusted."""
        if self._database is None:
            return None
        key = key_of(article, self.model)
        try:
            row = self._database.execute("SELECT digest, body FROM analyses WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as problem:
            self._give_up(problem)
            return None
        if row is None:
            return None
        digest, body = row
        try:
            if not isinstance(body, bytes) or sha256(key + body).digest() != digest:
                raise ValueError("is damaged")
            return unpack(key, body, len(article.text))
        except ValueError:
            self.warnings.append(f"cache {self.path}: an entry is damaged and was ignored")
            return None

    def put(self, article: Article, analysis: ArticleAnalysis) -> None:
        """Keep an analysis."""
        if self._database is None:
            return
        key = key_of(article, self.model)
        body = pack(key, analysis)
        try:
            with self._database as database:
                row = (key, sha256(key + body).digest(), body)
                database.execute("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?)", row)
        except sqlite3.Error as problem:
            self._give_up(problem)

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            try:
                oldest = "SELECT rowid FROM analyses ORDER BY rowid DESC LIMIT -1 OFFSET ?"
                with self._database as database:
                    database.execute(f"DELETE FROM analyses WHERE rowid IN ({oldest})", (MOST,))  # noqa: S608
            except sqlite3.Error as problem:
                self._give_up(problem)
        if self._database is not None:
            self._database.close()
            self._database = None

    def _give_up(self, problem: Exception) -> None:
        why = problem.strerror if isinstance(problem, OSError) else str(problem)
        self.warnings.append(f"cache {self.path}: not used: {why}")
        if self._database is not None:
            self._database.close()
            self._database = None


def _open(path: Path) -> sqlite3.Connection:
    """The database, made where there is none. Raises where it is not ours alone, or not ours at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _check_owner(path.parent)
    # SQLite gives its journals the mode of the file: made here, it is private whatever the umask.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    _check_owner(path)
    database = sqlite3.connect(path, timeout=PATIENCE)
    try:
        database.execute("PRAGMA synchronous = NORMAL")
        application = database.execute("PRAGMA application_id").fetchone()[0]
        version = database.execute("PRAGMA user_version").fetchone()[0]
        tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not tables and not application and not version:
            database.executescript(f"BEGIN IMMEDIATE;{SCHEMA}COMMIT;")
        elif application != APPLICATION:
            raise _Unusable("is not a cache of this program")
        elif version != VERSION:
            raise _Unusable("is of another version; it can be deleted")
    except BaseException:
        database.close()
        raise
    return database


def _check_owner(path: Path) -> None:
    """Nobody else may have written here."""
    found = path.stat()
    if hasattr(os, "getuid") and found.st_uid != os.getuid():
        raise _Unusable("belongs to another user")
    if found.st_mode & OTHERS_MAY_WRITE:
        raise _Unusable("can be written by everybody")
