"""The side file keeps the reader's work, and loses nobody else's."""

import json
import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.model import Place, Work
from briefing.store.state import Notebook, changes

A, B, C = "a" * 64, "b" * 64, "c" * 64
FIRST = Place(A, 10, 20, "quotes")
SECOND = Place(B, 0, 5, "summary")


def everything(work: Work) -> Work:
    """One change of every sort."""
    work = changes.toggle_mark(work, FIRST)
    work = changes.toggle_drop(work, SECOND)
    work = changes.note(work, SECOND, "see [\x1b] below")
    work = changes.merge_actors(work, ("Macron", "Emmanuel Macron"))
    work = changes.split_actor(work, ("Trump Jr.",))
    work = changes.rename_actor(work, "UN", "United Nations")
    work = changes.hide_actor(work, "Reuters")
    work = changes.set_kind(work, "UN", "organization")
    work = changes.set_speaker(work, A, 10, "Macron")
    work = changes.set_speaker(work, A, 30, None)
    work = changes.set_pledge_kind(work, B, 3, "refuse")
    work = changes.set_outlet(work, A, "RFI")
    work = changes.set_date(work, A, "2025-09-04")
    return changes.stop_at(work, FIRST)


def test_all_work_comes_back(tmp_path: Path) -> None:
    done = Notebook([A, B], tmp_path).change(everything).work
    assert done == everything(Work())
    assert Notebook([B, A], tmp_path).read() == done


def test_a_text_keeps_its_marks_in_another_bundle(tmp_path: Path) -> None:
    Notebook([A, B], tmp_path).change(everything)
    other = Notebook([A, C], tmp_path).read()
    assert other.marks == (FIRST,)
    assert other.notes == {}
    assert other.corrections.outlet == {A: "RFI"}
    assert other.last is None


def test_corrections_of_actors_follow_to_a_bundle_that_shares_a_text(tmp_path: Path) -> None:
    Notebook([A, B], tmp_path).change(everything)
    assert Notebook([A, B, C], tmp_path).read().corrections.merge == (("Macron", "Emmanuel Macron"),)
    assert Notebook([C], tmp_path).read().corrections.merge == ()


def test_a_correction_taken_back_stays_away(tmp_path: Path) -> None:
    Notebook([A, B], tmp_path).change(everything)
    wider = Notebook([A, B, C], tmp_path)
    wider.change(lambda work: changes.hide_actor(work, "Reuters"))
    assert wider.read().corrections.hide == frozenset()
    assert Notebook([A, B], tmp_path).read().corrections.hide == {"Reuters"}


def test_toggling_twice_leaves_nothing(tmp_path: Path) -> None:
    notebook = Notebook([A], tmp_path)
    for _ in range(2):
        notebook.change(lambda work: changes.toggle_mark(work, FIRST))
    assert notebook.read() == Work()


def test_two_instances_keep_each_others_work_and_are_told(tmp_path: Path) -> None:
    one, two = Notebook([A, B], tmp_path), Notebook([A, B], tmp_path)
    one.read(), two.read()
    assert not one.change(lambda work: changes.toggle_mark(work, FIRST)).by_others
    told = two.change(lambda work: changes.toggle_mark(work, SECOND))
    assert told.by_others
    assert set(told.work.marks) == {FIRST, SECOND}


def _mark_many(folder: Path, text: str) -> None:
    notebook = Notebook([text], folder)
    for start in range(20):
        place = Place(text, start, start + 1, "quotes")
        notebook.change(lambda work, place=place: changes.toggle_mark(work, place))  # type: ignore[misc]


def test_processes_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    running = [context.Process(target=_mark_many, args=(tmp_path, text)) for text in (A, B, C)]
    for one in running:
        one.start()
    for one in running:
        one.join()
    assert len(Notebook([A, B, C], tmp_path).read().marks) == 60


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"schema": "briefing-work/9"}', b"[" * 100_000]
)
def test_a_damaged_file_is_told_and_kept_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "work.json").write_bytes(content)
    notebook = Notebook([A], tmp_path)
    assert notebook.read() == Work()
    assert notebook.warning
    notebook.change(lambda work: changes.toggle_mark(work, FIRST))
    assert (tmp_path / "work.damaged.json").read_bytes() == content
    assert Notebook([A], tmp_path).read().marks == (FIRST,)


def test_entries_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    Notebook([A], tmp_path).change(lambda work: changes.toggle_mark(work, FIRST))
    file = tmp_path / "work.json"
    document = json.loads(file.read_text())
    document["texts"][A]["marks"] += [
        7,
        {"section": "x", "start": 1, "end": 2},
        {"section": "quotes", "start": "1"},
    ]
    document["texts"][A] |= {"notes": 3, "speakers": {"x": 1}, "outlet": 5}
    document["bundles"]["k"] = {"texts": [A, 4], "merge": 5, "hide": {}, "kind": [1]}
    file.write_text(json.dumps(document))
    assert Notebook([A], tmp_path).read() == Work(marks=(FIRST,))


def test_file_and_folder_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Notebook([A], tmp_path / "new").change(everything)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    for file in (tmp_path / "new").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        Notebook([A], tmp_path / "file" / "state").change(everything)
    assert Notebook([A], tmp_path / "file" / "state").read() == Work()
