"""Where every analysis is kept, no language library is loaded: that is what makes it instant."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.analysis.pipeline import skim
from briefing.model import Parameters
from briefing.reading import load
from briefing.store.cache import AnalysisCache
from tests.cli.command import ROOT, SEEDS

HEAVY = {"spacy", "thinc", "nltk", "numpy", "scipy", "sumy", "textual"}
EXPORT = f"from briefing.cli import main; main(['export', {str(SEEDS)!r}, '-f', 'json', '-o', '-'])"
OPENING = f"""
from briefing.cli.reader import _analyse
from briefing.model import Briefing, Corrections, Parameters
from briefing.reading import load
from briefing.tui.steps import Task, perform
told = []
perform(told.append, Task(load([{str(SEEDS)!r}]), Parameters(), Corrections(), _analyse))
assert isinstance(told[-1], Briefing)
"""


@pytest.fixture
def warm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment of a home that keeps an analysis of both founding articles."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    with AnalysisCache(Parameters().model) as cache:
        for article in load([str(SEEDS)]).articles:
            cache.put(article, skim(article))
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize("statement", [EXPORT, OPENING], ids=["export", "opening"])
def test_a_warm_start_loads_no_language_library(statement: str, warm: dict[str, str]) -> None:
    listing = "import sys; print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    code = f"{statement}\n{listing}"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=warm)
    loaded = set(run.stderr.split())
    assert "msgpack" in loaded, "the cache was not asked"
    assert not loaded & HEAVY
