"""Faults 53 and 55: disks that are full or read-only, caches that are no good."""

import contextlib
import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.errors import Exit, OutputError
from briefing.model import Place
from briefing.store.state import Notebook, changes
from briefing.writing import write_atomically
from tests.cli.command import SEEDS, briefing

HASH = "a" * 64
OLD = b"old\n"


@contextlib.contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """A small file system in memory; skips where this user may not mount one."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", ",".join(("size=64k", *options)), "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        done = False
    if not done:
        pytest.skip("this user may not mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "small") as folder:
        yield folder


def fill(folder: Path) -> None:
    """Not one byte is left."""
    with contextlib.suppress(OSError), (folder / "filler").open("wb") as file:
        while True:
            file.write(b"x" * 512)
            file.flush()


def only_read(folder: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)


@pytest.mark.parametrize(("spoil", "code"), [(fill, Exit.IO), (only_read, Exit.CANNOT_CREATE)])
def test_53_what_is_there_stays_where_nothing_can_be_written(
    spoil: Callable[[Path], None], code: Exit, small: Path
) -> None:
    (small / "out.md").write_bytes(OLD)
    spoil(small)
    with pytest.raises(OutputError) as raised:
        write_atomically(small / "out.md", b"new" * 50_000)
    assert raised.value.code == code
    assert "\n" not in str(raised.value)
    assert (small / "out.md").read_bytes() == OLD
    assert {one.name for one in small.iterdir()} <= {"out.md", "filler"}


@pytest.mark.parametrize(("spoil", "code"), [(fill, Exit.IO), (only_read, Exit.CANNOT_CREATE)])
def test_53_the_command_says_it_in_one_line(spoil: Callable[[Path], None], code: Exit, small: Path) -> None:
    (small / "out.md").write_bytes(OLD)
    spoil(small)
    ran = briefing("export", SEEDS, "-o", small / "out.md", "--force")
    assert ran.code == code
    assert len(ran.err.splitlines()) == 1
    assert "out.md: cannot be written" in ran.err
    assert (small / "out.md").read_bytes() == OLD


@pytest.mark.parametrize("spoil", [fill, only_read])
def test_53_marks_that_cannot_be_kept_are_told_and_the_old_ones_stay(
    spoil: Callable[[Path], None], small: Path
) -> None:
    first, second = (Place(HASH, start, start + 5, "quotes") for start in (0, 10))
    Notebook([HASH], small).change(lambda work: changes.toggle_mark(work, first))
    spoil(small)
    with pytest.raises(OutputError, match="cannot be written"):
        Notebook([HASH], small).change(lambda work: changes.note(work, second, "x" * 100_000))
    assert Notebook([HASH], small).read().marks == (first,)


# 55


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The answer without any cache."""
    ran = briefing("export", SEEDS, "-f", "json", "--no-cache")
    assert ran.code == Exit.OK
    return ran.out


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose cache holds the analyses."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    assert briefing("index", SEEDS).code == Exit.OK
    return tmp_path / "home"


def of_another(path: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only the superuser may give files away")
    os.chown(path, 12_345, 12_345)


def file_of(cache: Path) -> Path:
    return cache / "analyses.sqlite"


def sql(cache: Path, statement: str, *values: bytes) -> None:
    with contextlib.closing(sqlite3.connect(file_of(cache))) as database, database:
        database.execute(statement, values)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "folder of another": of_another,
    "file of another": lambda cache: of_another(file_of(cache)),
    "folder for all": lambda cache: cache.chmod(0o777),
    "file for all": lambda cache: file_of(cache).chmod(0o666),
    "truncated": lambda cache: file_of(cache).write_bytes(file_of(cache).read_bytes()[:3000]),
    "corrupted": lambda cache: file_of(cache).write_bytes(b"SQLite format 3\0" + b"\xff" * 9000),
    "no database": lambda cache: file_of(cache).write_bytes(b"\x80\x04pickle" * 1000),
    "old schema": lambda cache: sql(cache, "PRAGMA user_version = 77"),
    "of another program": lambda cache: sql(cache, "PRAGMA application_id = 7"),
    "no table": lambda cache: sql(cache, "DROP TABLE analyses"),
    "poisoned": lambda cache: sql(cache, "UPDATE analyses SET body = ?", b"\x93\x01\x02\x03"),
    "text for bytes": lambda cache: sql(cache, "UPDATE analyses SET body = 'x', digest = 7"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_55_a_cache_that_is_no_good_is_told_and_changes_nothing(
    damage: Callable[[Path], object], home: Path, good: str
) -> None:
    damage(home / "cache")
    ran = briefing("export", SEEDS, "-f", "json")
    assert (ran.code, ran.out) == (Exit.OK, good)
    assert len(ran.err.splitlines()) == 1
    assert "cache" in ran.err


def test_55_swapped_entries_are_no_entries(home: Path, good: str) -> None:
    """What belongs to another text under a right key, whole and well-formed."""
    with contextlib.closing(sqlite3.connect(file_of(home / "cache"))) as database, database:
        (one, two) = database.execute("SELECT key, digest, body FROM analyses").fetchall()
        database.execute("UPDATE analyses SET digest = ?, body = ? WHERE key = ?", (*two[1:], one[0]))
        database.execute("UPDATE analyses SET digest = ?, body = ? WHERE key = ?", (*one[1:], two[0]))
    ran = briefing("export", SEEDS, "-f", "json")
    assert (ran.code, ran.out) == (Exit.OK, good)
    assert "damaged" in ran.err


def test_55_a_locked_cache_is_told(home: Path, good: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.store.cache.cache.PATIENCE", 0.05)
    with contextlib.closing(sqlite3.connect(file_of(home / "cache"))) as other:
        other.execute("BEGIN EXCLUSIVE")
        ran = briefing("export", SEEDS, "-f", "json")
    assert (ran.code, ran.out) == (Exit.OK, good)
    assert "locked" in ran.err


@pytest.mark.parametrize("spoil", [fill, only_read])
def test_55_a_cache_on_a_full_or_read_only_disk_is_told(
    spoil: Callable[[Path], None], small: Path, good: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(small))
    spoil(small)
    ran = briefing("export", SEEDS, "-f", "json")
    assert (ran.code, ran.out) == (Exit.OK, good)
    assert "cache" in ran.err
    assert "not used" in ran.err


@pytest.mark.parametrize("where", [None, "/proc/nonexistent", ""], ids=["missing", "nowhere", "empty"])
def test_55_without_a_home_it_works_all_the_same(
    where: str | None, good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BRIEFING_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "xdg") if where is None else "/proc/nonexistent")
    if where is not None:
        monkeypatch.setenv("HOME", where)
    ran = briefing("export", SEEDS, "-f", "json")
    assert (ran.code, ran.out) == (Exit.OK, good)
    assert "Traceback" not in ran.err
