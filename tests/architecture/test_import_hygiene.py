"""What starts at once must not load what is slow: looked at in a process of its own."""

import subprocess
import sys

import pytest

HEAVY = {"textual", "rich", "spacy", "nltk", "sumy", "numpy", "lxml", "asyncio"}


def loaded_by(statement: str) -> set[str]:
    """Top-level modules in `sys.modules` after this statement ran in a fresh interpreter."""
    code = f"{statement}\nimport sys\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize("module", ["briefing", "briefing.model", "briefing.errors", "briefing.cli"])
def test_the_core_loads_nothing_heavy(module: str) -> None:
    assert not loaded_by(f"import {module}") & HEAVY


def test_the_analysis_loads_no_language_library_until_it_parses() -> None:
    assert not loaded_by("import briefing.analysis.pipeline") & (HEAVY - {"asyncio"})


def test_the_first_frame_waits_for_nothing_that_only_the_analysis_needs() -> None:
    loaded = loaded_by("import briefing.cli.reader, briefing.tui.app")
    assert not loaded & {"rapidfuzz", "snowballstemmer", "sqlite3", "email", "msgpack", "spacy", "numpy"}


def test_the_probe_sees_what_a_statement_loads() -> None:
    assert "numpy" in loaded_by("import numpy")
