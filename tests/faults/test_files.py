"""Faults 21 to 29 and 41: files that are empty, broken, huge, many, special or moving."""

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.errors import NoInput
from briefing.model import Bundle
from briefing.reading import load
from briefing.reading import places as places_module
from briefing.reading.limits import Limits

GOOD = "Ports strike called off in time\n\nThe dockers’ union called off its strike on Wednesday, it said.\n"


def with_good(folder: Path) -> Bundle:
    """The bundle of a folder to which one article without fault is added."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return load([str(folder)])


def reasons(bundle: Bundle) -> dict[str, str]:
    return {one.path: one.reason for one in bundle.skipped}


# 21


@pytest.mark.parametrize("raw", [b"", b" \n\t\n ", b"\xef\xbb\xbf", b"\xff\xfe", b"\n\n\n"])
def test_a_file_without_text_is_skipped_and_the_rest_is_read(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(raw)
    bundle = with_good(tmp_path)
    assert [article.path for article in bundle.articles] == ["good.txt"]
    assert "empty" in reasons(bundle)["bad.txt"]


@pytest.mark.parametrize(
    "text", ["Only a headline", "A boat on the lake. Photograph: Ana Dubois", "By Kit Arden"]
)
def test_a_single_line_of_noise_is_read(text: str, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    article = load([str(tmp_path / "one.txt")]).articles[0]
    assert [line.slice.of(article.text) for line in article.lines] == [text]


# 22

WORDS = "“Café prices” rose by 5 € in Malmö – and in Kraków, the minister’s office said, and agreed.\n" * 4


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read_right(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "wide.txt").write_bytes(WORDS.encode(encoding))
    assert load([str(tmp_path / "wide.txt")]).articles[0].text == WORDS


def test_windows_text_is_read_right_with_a_warning(tmp_path: Path) -> None:
    text = "“Café prices” rose by 5 € in Malmö – the minister’s office said.\n"
    (tmp_path / "old.txt").write_bytes(text.encode("cp1252"))
    bundle = load([str(tmp_path)])
    assert bundle.articles[0].text == text
    assert any("Windows-1252" in warning for warning in bundle.warnings)


def test_one_damaged_byte_leaves_the_rest_of_a_text_right(tmp_path: Path) -> None:
    raw = WORDS.encode()
    (tmp_path / "bad.txt").write_bytes(raw.replace(b"office", b"of\xfffice", 1))
    bundle = load([str(tmp_path)])
    text = bundle.articles[0].text
    assert text.count("\ufffd") == 1
    assert text.replace("\ufffd", "") == WORDS
    assert any("damaged" in warning for warning in bundle.warnings)


def test_japanese_without_a_declaration_is_refused_rather_than_guessed(tmp_path: Path) -> None:
    (tmp_path / "sjis.txt").write_bytes(("総理大臣は記者会見で述べた。" * 20).encode("shift_jis"))
    assert "UTF-8" in reasons(with_good(tmp_path))["sjis.txt"]


def test_japanese_with_a_declaration_is_read(tmp_path: Path) -> None:
    page = (
        "<html><head><meta charset=shift_jis></head><body><p>総理大臣は記者会見で述べた。</p></body></html>"
    )
    (tmp_path / "page.html").write_bytes(page.encode("shift_jis"))
    assert load([str(tmp_path)]).articles[0].text == "総理大臣は記者会見で述べた。"


# 23, 24


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"\x7fELF\x02\x01\x01" + bytes(200) + bytes(range(256)) * 20,
        b"SQLite format 3\x00\x10\x00\x01\x01\x00@  " + bytes(3000),
        bytes(1_000_000),
    ],
    ids=["png", "elf", "sqlite", "zeros"],
)
def test_what_is_no_text_is_named_so(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(raw)
    assert "not text" in reasons(with_good(tmp_path))["binary.txt"]


# 25, 26


def test_a_file_above_the_limit_is_refused_at_once_and_names_the_flag(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(100_000_000)
    start = time.monotonic()
    reason = reasons(with_good(tmp_path))["huge.txt"]
    assert time.monotonic() - start < 1
    assert "100.0 MB" in reason
    assert "--max-size" in reason


def test_the_limit_can_be_raised(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "The talks went on and on in the capital. " * 150_000, encoding="utf-8"
    )
    assert len(load([str(tmp_path)], Limits(file_bytes=10_000_000)).articles[0].text) > 6_000_000


@pytest.mark.parametrize(
    "text", ["He said so. " * 100_000, "word " * 240_000], ids=["sentences", "no full stop"]
)
def test_a_large_text_in_one_line_is_read_in_time(text: str, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    start = time.process_time()
    load([str(tmp_path)])
    assert time.process_time() - start < 2


# 27


def test_a_folder_with_too_many_files_is_cut_in_a_stable_order(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(GOOD, encoding="utf-8")
    bundle = load([str(tmp_path)], Limits(files=20))
    assert [article.path for article in bundle.articles] == [f"{number:02}.txt" for number in range(20)]
    assert "left out from here on: 10 files" in reasons(bundle)["20.txt"]


def test_a_folder_with_too_much_text_is_cut(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(GOOD, encoding="utf-8")
    bundle = load([str(tmp_path)], Limits(total_bytes=2 * len(GOOD.encode())))
    assert [article.path for article in bundle.articles] == ["0.txt", "1.txt"]
    assert set(reasons(bundle)) == {"2.txt"}


def test_folders_in_folders_are_read_down_to_a_limit(tmp_path: Path) -> None:
    folder = tmp_path
    for number in range(6):
        folder /= str(number)
        folder.mkdir()
        (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    bundle = load([str(tmp_path)], Limits(nesting=3))
    assert len(bundle.articles) == 3
    assert any("folders deep" in reason for reason in reasons(bundle).values())


def test_the_order_does_not_depend_on_the_arguments(tmp_path: Path) -> None:
    for name in ("b", "a", "c/d"):
        (tmp_path / f"{name}.txt").parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.txt").write_text(f"{GOOD}\n{name}", encoding="utf-8")
    paths = [str(tmp_path / "b.txt"), str(tmp_path / "c"), str(tmp_path / "a.txt")]
    assert load(paths) == load(paths[::-1]) == load([str(tmp_path)])


# 28


def special_pipe(path: Path) -> None:
    os.mkfifo(path)


def special_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def link_to_zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_folder_above(path: Path) -> None:
    path.symlink_to(path.parent, target_is_directory=True)


def link_to_secret(path: Path) -> None:
    path.symlink_to("/etc/shadow")


def link_to_process_file(path: Path) -> None:
    path.symlink_to("/proc/self/environ")


@pytest.mark.parametrize(
    "make",
    [special_pipe, special_socket, link_to_zero, link_to_folder_above, link_to_secret, link_to_process_file],
    ids=lambda make: str(make.__name__),
)
def test_special_files_in_a_folder_are_skipped_with_a_reason(
    make: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    make(Path("odd.txt"))
    bundle = with_good(tmp_path)
    assert [article.path for article in bundle.articles] == ["good.txt"]
    assert reasons(bundle)["odd.txt"]


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/dev/stdin"])
def test_devices_given_by_name_are_refused(path: str) -> None:
    with pytest.raises(NoInput, match=r"device|pipe|no such|empty|regular"):
        load([path])


def test_a_pipe_given_by_name_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(NoInput, match="standard input"):
        load([str(tmp_path / "pipe.txt")])


def test_a_link_given_by_name_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")
    assert load([str(tmp_path / "link.txt")]).articles[0].text == GOOD


def test_a_file_that_nobody_may_read_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "locked.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "locked.txt").chmod(0)
    if os.access(tmp_path / "locked.txt", os.R_OK):
        pytest.skip("this user may read everything")
    assert reasons(with_good(tmp_path)) == {"locked.txt": "permission denied"}


def test_what_does_not_exist_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    bundle = load([str(tmp_path), str(tmp_path / "gone.txt")])
    assert reasons(bundle) == {"gone.txt": "no such file or directory"}
    with pytest.raises(NoInput, match=r"gone\.txt: no such file"):
        load([str(tmp_path / "gone.txt")])


@pytest.mark.parametrize("path", ["a\0b.txt", "x" * 5000])
def test_impossible_names_are_refused(path: str) -> None:
    with pytest.raises(NoInput):
        load([path])


# 29


@pytest.mark.parametrize("change", ["deleted", "emptied", "a pipe", "a link", "grown"])
def test_a_file_that_changes_after_it_was_listed_is_skipped(
    change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moving = tmp_path / "moving.txt"
    moving.write_text(GOOD, encoding="utf-8")
    fitting = places_module._fitting

    def changed(listed: list[places_module.Place], limits: Limits) -> int:
        count = fitting(listed, limits)
        moving.unlink()
        if change == "emptied":
            moving.touch()
        elif change == "a pipe":
            os.mkfifo(moving)
        elif change == "a link":
            moving.symlink_to("/etc/passwd")
        elif change == "grown":
            moving.write_bytes(b"x" * 6_000_000)
        return count

    monkeypatch.setattr(places_module, "_fitting", changed)
    bundle = with_good(tmp_path)
    assert [article.path for article in bundle.articles] == ["good.txt"]
    assert reasons(bundle)["moving.txt"]


# 41


def test_one_file_by_two_paths_is_read_once_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("a.txt")
    bundle = load(
        [str(tmp_path / "a.txt"), str(tmp_path / "link.txt"), str(tmp_path / ".." / tmp_path.name / "a.txt")]
    )
    assert len(bundle.articles) == 1
    assert bundle.warnings == ("a.txt: given more than once, read once",)


# 17, as far as reading goes


@pytest.mark.parametrize(
    "name", [b"bad\xff\xfe.txt", b"esc\x1b]0;x\x07.txt", b"two\nlines.txt", "Mac\u202eron.txt".encode()]
)
def test_hostile_file_names_are_shown_safe_and_opened_right(name: bytes, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_text(GOOD, encoding="utf-8")
    article = load([str(tmp_path)]).articles[0]
    assert article.text == GOOD
    assert article.path.isprintable()
    article.path.encode()
