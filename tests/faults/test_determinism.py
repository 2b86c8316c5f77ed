"""Fault 44: the same input gives the same bytes, whatever surrounds the process."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import passing
from briefing.config import Config
from briefing.model import Bundle
from briefing.reading import load
from tests.cli.command import ROOT, SEEDS, briefing

BOTH = """
import sys
from briefing.cli import main
form_and_paths = sys.argv[1:]
sys.exit(max(main(["export", *form_and_paths, "-f", form]) for form in ("json", "markdown", "csv", "html")))
"""


def exported(paths: list[str], folder: Path, home: Path, **environment: str) -> bytes:
    """All four formats of a fresh process, one after the other."""
    run = subprocess.run(
        [sys.executable, "-c", BOTH, *paths],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "BRIEFING_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return run.stdout


def test_nothing_around_the_process_shows_in_the_bytes(tmp_path: Path) -> None:
    files = sorted(SEEDS.iterdir())
    plain = exported(["seeds"], ROOT, tmp_path / "a", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    other = exported(
        [str(file) for file in reversed(files)],
        tmp_path,
        tmp_path / "b",
        PYTHONHASHSEED="2",
        TZ="Pacific/Kiritimati",
        LC_ALL="tr_TR.UTF-8",
        COLUMNS="40",
        PYTHONIOENCODING="ascii",
        NO_COLOR="1",
    )
    from_the_cache = exported(["seeds"], ROOT, tmp_path / "a", PYTHONHASHSEED="3", HOME="/nonexistent")
    assert len(plain) > 10_000
    assert plain == other
    assert plain == from_the_cache


LOCALES = ("C", "tr_TR.UTF-8", "de_DE.UTF-8")
"""Turkish has an i of its own, German another decimal point."""


def installed() -> set[str]:
    """Names of the locales of this system, spelled as `locale -a` does and as we do."""
    try:
        listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    except OSError:
        return {"C"}
    return {one.replace("utf8", "UTF-8") for one in listed} | {"C"}


@pytest.mark.parametrize("locale", LOCALES)
def test_44_no_locale_shows_in_the_bytes(locale: str, tmp_path: Path) -> None:
    """A locale that is not installed would be passed over silently and tell nothing."""
    if locale not in installed():
        pytest.skip(f"the locale {locale} is not installed (apt-get install locales; locale-gen {locale})")
    home = tmp_path / "home"
    plain = exported(["seeds"], ROOT, home, LC_ALL="C.UTF-8")
    assert exported(["seeds"], ROOT, home, LC_ALL=locale, LANG=locale, PYTHONUTF8="0") == plain


def test_processes_find_what_one_process_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(2):
        shutil.copytree(SEEDS, tmp_path / "texts" / str(number))
    bundle = load([str(tmp_path / "texts")])
    alone = _analysed(bundle, tmp_path / "alone", 1, monkeypatch)
    assert _analysed(bundle, tmp_path / "together", 2, monkeypatch) == alone


def _analysed(bundle: Bundle, home: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("BRIEFING_HOME", str(home))
    return passing.analyse(bundle, Config(jobs=jobs))


@pytest.mark.parametrize("broken", ["corrupt", "nowhere"])
def test_a_cache_that_cannot_be_used_changes_nothing(
    tmp_path: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = briefing("export", SEEDS, "-f", "json")
    home = tmp_path / "home"
    if broken == "nowhere":
        home.write_text("")
    else:
        (home / "cache").mkdir(parents=True, mode=0o700)
        (home / "cache" / "analyses.sqlite").write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    monkeypatch.setenv("BRIEFING_HOME", str(home))
    ran = briefing("export", SEEDS, "-f", "json")
    assert (ran.code, ran.out) == (0, good.out)
    assert "cache" in ran.err
    assert len(ran.err.splitlines()) == 1
