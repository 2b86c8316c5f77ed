"""The wheel, installed in an environment of its own, opens and exports.

The third-party packages are lent by the environment the tests run in; `briefing` itself comes
from the wheel alone.
"""

import os
import pty
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = sorted(path.name for path in (ROOT / "seeds").iterdir())

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout by the project's own build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def briefing(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a clean environment that holds nothing of ours but the wheel."""
    home = tmp_path_factory.mktemp("clean")
    venv.create(home, with_pip=True)
    subprocess.run(
        [home / "bin/python", "-m", "pip", "install", "--no-deps", "--no-index", "-q", wheel], check=True
    )
    lent = (
        home
        / "lib"
        / f"python{sys.version_info.major}.{sys.version_info.minor}"
        / "site-packages"
        / "lent.pth"
    )
    lent.write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin" / "briefing"


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "LANG", "HOME")}
    return {**kept, "BRIEFING_HOME": str(home), **more}


def test_styles_and_seeds_travel_in_the_wheel(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert {f"briefing/_data/seeds/{name}" for name in SEEDS} <= inside
    assert any(name.startswith("briefing/_data/styles/") and name.endswith(".tcss") for name in inside)
    assert not [name for name in inside if name.startswith("tests/")]


def test_it_runs_its_own_code_and_not_the_checkout(briefing: Path, tmp_path: Path) -> None:
    code = "import briefing; print(briefing.__file__)"
    run = subprocess.run(
        [briefing.with_name("python"), "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(run.stdout).is_relative_to(briefing.parents[1])


def test_it_exports_the_articles_that_ship_with_it(briefing: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [briefing],
        check=False,
        cwd=tmp_path,
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    assert "26 nations pledge postwar security guarantees" in run.stdout


def test_it_opens_in_a_terminal_and_closes_on_q(briefing: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [briefing],
        cwd=tmp_path,
        env=environment(tmp_path, TERM="xterm-256color"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while b"Summary" not in seen:
        seen += os.read(ours, 65536)
    os.write(ours, b"q")
    while True:
        try:
            if not os.read(ours, 65536):
                break
        except OSError:  # the other end is closed: the program has ended
            break
    assert run.wait(timeout=30) == 0
    os.close(ours)
