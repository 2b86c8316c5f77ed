"""Faults 51 to 53: a file is the old one or the new one, whatever happens."""

import multiprocessing
import os
import random
import resource
import signal
import time
from pathlib import Path

import pytest

from briefing.errors import Exit, OutputError
from briefing.export.naming import slug
from briefing.writing import write, write_atomically

FORK = multiprocessing.get_context("fork")
OLD, NEW = b"old" * 400_000, b"new" * 500_000


def test_a_file_that_exists_is_kept_unless_forced(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    write(file, "one")
    with pytest.raises(OutputError, match="exists already"):
        write(file, "two")
    assert file.read_text() == "one"
    write(file, "two", force=True)
    assert file.read_text() == "two"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("force", [False, True])
def test_a_symbolic_link_is_never_written_through(tmp_path: Path, force: bool) -> None:
    target, link, dangling = tmp_path / "target", tmp_path / "link", tmp_path / "dangling"
    target.write_text("mine")
    link.symlink_to(target)
    dangling.symlink_to(tmp_path / "nothing")
    for path in (link, dangling):
        with pytest.raises(OutputError, match="symbolic link"):
            write(path, "new", force=force)
    assert target.read_text() == "mine"
    assert not (tmp_path / "nothing").exists()


def test_a_link_put_there_meanwhile_is_not_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("mine")
    link.symlink_to(target)
    with pytest.raises(OutputError):
        write_atomically(link, b"new", keep=True)
    write_atomically(link, b"new")
    assert target.read_text() == "mine"
    assert link.read_text() == "new"
    assert not link.is_symlink()


def test_a_name_as_long_as_allowed_can_be_written(tmp_path: Path) -> None:
    write(tmp_path / ("é" * 126 + ".md"), "one")
    write(tmp_path / ("é" * 126 + ".md"), "two", force=True)


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("no/such/folder/a.md", Exit.CANNOT_CREATE),
        ("x" * 300, Exit.CANNOT_CREATE),
        ("file/a.md", Exit.CANNOT_CREATE),
        ("", Exit.CANNOT_CREATE),
    ],
)
def test_a_path_that_cannot_be_written_is_one_line(tmp_path: Path, where: str, code: Exit) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError) as raised:
        write(tmp_path / where, "text", force=True)
    assert raised.value.code == code
    assert "\n" not in str(raised.value)


def test_a_name_with_a_zero_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write(tmp_path / "a\0b", "text")


@pytest.mark.skipif(os.getuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_permission_is_one_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        write(tmp_path / "a.md", "text")


def _with_little_room(path: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        write_atomically(path, NEW)
    except OutputError as problem:
        os._exit(problem.code)
    os._exit(0)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(OLD)
    process = FORK.Process(target=_with_little_room, args=(file,))
    process.start()
    process.join()
    assert process.exitcode == Exit.IO
    assert file.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [file]


def _write_for_ever(path: Path) -> None:
    while True:
        write_atomically(path, NEW)
        write_atomically(path, OLD)


def test_a_killed_process_leaves_an_old_or_a_new_file_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(OLD)
    dice = random.Random(52)
    for _ in range(20):
        process = FORK.Process(target=_write_for_ever, args=(file,))
        process.start()
        time.sleep(dice.uniform(0.001, 0.03))
        process.kill()
        process.join()
        assert file.read_bytes() in (OLD, NEW)
    write_atomically(file, NEW)
    assert list(tmp_path.iterdir()) == [file]


def _write_often(path: Path, data: bytes) -> None:
    for _ in range(20):
        write_atomically(path, data)


def test_two_instances_leave_the_file_of_one(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    running = [FORK.Process(target=_write_often, args=(file, data)) for data in (OLD, NEW)]
    for one in running:
        one.start()
    for one in running:
        one.join()
        assert one.exitcode == 0
    assert file.read_bytes() in (OLD, NEW)
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    "title",
    [
        "../../.ssh/authorized_keys",
        "CON",
        "com1",
        "a/b",
        "x" * 300,
        "",
        ".",
        "..",
        "🎉",
        "a\0b",
        "Été — déjà vu!",
        "é " * 90,
    ],
)
def test_a_headline_makes_a_harmless_file_name(title: str) -> None:
    name = slug(title)
    assert name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(name) <= 80
    assert name not in ("con", "com1")
