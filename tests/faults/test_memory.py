"""Faults 25, 26, 27 and 34: hostile sizes cost little memory; a first frame waits for no analysis."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefing.model import Corrections, Parameters
from briefing.reading import load
from briefing.reading.limits import Limits
from briefing.reading.places import collect
from briefing.tui import messages
from briefing.tui.ports import Forgetful
from briefing.tui.worker import Job, perform
from tests.cli.command import ROOT
from tests.faults.terminal import Terminal

MEGABYTE = 1_000_000
PEAK = """
import resource, sys
from pathlib import Path
from briefing.reading import load
from briefing.errors import BriefingError
try:
    bundle = load([sys.argv[1]])
    said = "; ".join(f"{one.path}: {one.reason}" for one in bundle.skipped)
except BriefingError as problem:
    said = str(problem)
status = Path("/proc/self/status")
if status.exists():
    own = int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1])
else:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(own * 1024, children * 1024, said)
"""
"""Reads a path; prints the peak of its own memory, that of its children, and what was refused.

On Linux `ru_maxrss` of a process starts with what its parent had when it was started, here the whole
test run; the high-water mark of its own memory starts anew with the program. Its child's parent is small."""


def peak(path: Path) -> tuple[int, int, str]:
    command = [sys.executable, "-c", PEAK, str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    own, children, said = ran.stdout.split(" ", 2)
    return int(own), int(children), said


def test_25_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        for _ in range(100):
            file.write(b"x" * MEGABYTE)
    own, _, said = peak(tmp_path)
    assert "the limit is 5 MB" in said
    assert own < 300 * MEGABYTE


def archive(text: bytes, name: str = "word/document.xml") -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file,
        file.open(name, "w", force_zip64=True) as member,
    ):
        for _ in range(600):
            member.write(text)
    return packed.getvalue()


def test_34_a_bomb_of_six_hundred_megabytes_is_never_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bomb.docx").write_bytes(archive(b" " * MEGABYTE))
    assert (tmp_path / "bomb.docx").stat().st_size < MEGABYTE
    own, children, said = peak(tmp_path)
    assert "unpacks to 600 MB" in said
    assert max(own, children) < 200 * MEGABYTE


def lying(raw: bytes, size: int) -> bytes:
    return raw.replace((600 * MEGABYTE).to_bytes(8, "little"), size.to_bytes(8, "little")).replace(
        (600 * MEGABYTE).to_bytes(4, "little"), size.to_bytes(4, "little")
    )


def test_34_a_bomb_that_lies_about_its_size_is_not_unpacked_either(tmp_path: Path) -> None:
    raw = archive(b" " * MEGABYTE)
    assert lying(raw, 9_000) != raw
    (tmp_path / "bomb.docx").write_bytes(lying(raw, 9_000))
    own, children, said = peak(tmp_path)
    assert "bomb.docx" in said
    assert max(own, children) < 200 * MEGABYTE


# 26

SENTENCES = "He said so to all of us, and so we did on the day. " * 100_000
UNSTOPPED = "word and word of it " * 250_000


@pytest.mark.parametrize("text", [SENTENCES, UNSTOPPED], ids=["100,000 sentences", "no full stop"])
def test_26_the_first_frame_of_five_megabytes_waits_for_no_analysis(text: str, tmp_path: Path) -> None:
    """Told: reading, what sentences alone can tell, progress; then the analysis, which Esc ends."""
    assert 4.9 * MEGABYTE < len(text) < 5.2 * MEGABYTE
    (tmp_path / "long.txt").write_text(f"A head\n{text[:4_990_000]}\n", encoding="utf-8")
    told: list[object] = []
    begun: list[int] = []

    def analyse(articles: object, model: str, cancelled: object) -> "list[tuple[int, Exception]]":
        begun.append(len(told))
        return []

    job = Job(lambda: load([str(tmp_path)]), Parameters(), Corrections(), analyse, Forgetful)  # type: ignore[arg-type]
    perform(job, told.append, lambda: False)
    (before,) = begun
    kinds = [type(one) for one in told[:before]]
    assert kinds.index(messages.Progress) < kinds.index(messages.Read) < kinds.index(messages.Briefed)
    assert any(isinstance(one, messages.Progress) and "esc cancels" in one.text for one in told[:before])


OPENING = """
import resource, sys
from briefing.reading import load
from briefing.tui.worker import Job, perform
from briefing.tui.ports import Forgetful
from briefing.model import Corrections, Parameters
told = []
job = Job(lambda: load([sys.argv[1]]), Parameters(), Corrections(), lambda *_: iter(()), Forgetful)
perform(job, told.append, lambda: False)
assert [one.problem for one in told if hasattr(one, "problem")] == []
from pathlib import Path
status = Path("/proc/self/status")
if status.exists():
    peak = int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1])
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak * 1024)
"""
"""All that is done before and beside the first frame, in a process of its own."""


@pytest.mark.parametrize("text", [SENTENCES, UNSTOPPED], ids=["100,000 sentences", "no full stop"])
def test_26_five_megabytes_are_opened_in_less_than_a_gigabyte(text: str, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"A head\n{text[:4_990_000]}\n", encoding="utf-8")
    command = [sys.executable, "-c", OPENING, str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert int(ran.stdout) < 1_000 * MEGABYTE


@pytest.mark.slow
@pytest.mark.parametrize("text", [SENTENCES, UNSTOPPED], ids=["100,000 sentences", "no full stop"])
def test_26_five_megabytes_are_on_the_screen_while_they_are_analysed_and_esc_ends_that(
    text: str, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "long.txt").write_text(f"A head\n{text[:4_990_000]}\n", encoding="utf-8")
    surroundings = {"BRIEFING_HOME": str(tmp_path / "home"), "READER_HANGS": "1"}
    with Terminal(str(tmp_path / "in"), environment=surroundings) as terminal:
        terminal.until("6 Sources 1", "esc cancels")
        since = terminal.send("\x1b")
        terminal.until("analysis stopped", since=since)
        since = terminal.send("6")
        terminal.until("[6 Sources", since=since)
        terminal.send("q")
        assert terminal.ended() == 0
        assert terminal.restored


# 27


def test_27_ten_thousand_files_and_more_are_bounded_told_and_in_order(tmp_path: Path) -> None:
    for number in range(10_050):
        folder = tmp_path / f"{number % 7}" / f"{number % 3}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:05}.txt").write_text(f"Head {number}\nA story of it.\n", encoding="utf-8")
    bundle = load([str(tmp_path)])
    assert len(bundle.articles) == Limits().files == 10_000
    paths = [one.path for one in bundle.articles]
    assert paths == sorted(paths)
    (left,) = bundle.skipped
    assert "10,000 files" in left.reason
    assert left.reason.endswith("left out from here on: 50 files")
    assert [one.id for one in bundle.articles[:2]] == ["a1", "a2"]


def test_27_fifty_megabytes_in_all_are_read_and_no_more(tmp_path: Path) -> None:
    line = "A line of the long story that was told on the day in the city of Port Vale.\n"
    text = (line * (4_900_000 // len(line) + 1))[:4_900_000]
    for number in range(11):
        (tmp_path / f"{number:02}.txt").write_text(f"Head {number}\n{text}", encoding="utf-8")
    places = _listed(tmp_path)
    assert places == [f"{number:02}.txt" for number in range(10)]


def _listed(folder: Path) -> list[str]:
    """Which files a bundle would hold: reading fifty megabytes would take a minute and tell no more."""
    found = collect([str(folder)], Limits(), frozenset({".txt"}))
    assert "50 MB" in found.skipped[0].reason
    return [one.shown for one in found.files]


def test_27_folders_in_folders_without_end_are_bounded(tmp_path: Path) -> None:
    deep = tmp_path / "/".join(["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("Head\nText.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Head\nText.\n", encoding="utf-8")
    bundle = load([str(tmp_path)])
    assert [one.path for one in bundle.articles] == ["b.txt"]
    assert "folders deep" in bundle.skipped[0].reason
