"""The screen against the least a Textual app can be: first frame, a key, memory."""

import asyncio
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from textual.app import App
from textual.events import Key

from briefing.model import Briefing
from briefing.reading import load
from briefing.trail import Session
from briefing.tui import sections
from briefing.tui.catalog import Catalog
from tests.benchmarks import corpus
from tests.benchmarks.clock import in_turn
from tests.benchmarks.minimal import FIRST, Minimal
from tests.benchmarks.rows import Row
from tests.benchmarks.startup import SEEDS
from tests.bundles import GOLD, analysed
from tests.faults.terminal import ROOT, Terminal
from tests.tui.stage import Prepared

SIZE = (120, 40)
KEYS = 50
"""Presses of a key per measure."""
MANY = 1000
LONG = ("cyclone_aid", "harcourt_breach", "lakechad_summit")
"""Annotated bundles that are stepped through as one."""


def rows(home: Path) -> Iterator[Row]:
    """First frame with the summary, `n` to repaint, memory with a thousand articles."""
    frame, summary, least = in_turn(
        lambda: _until(["-m", "briefing", SEEDS], "Summary", home),
        lambda: _until(["-m", "briefing", SEEDS], "Macron", home, fresh=True),
        lambda: _until(["-m", "tests.benchmarks.minimal"], FIRST, home),
    )
    yield Row("first frame", frame, "s", "frame of a minimal Textual app", least, limit=1.3)
    yield Row("first frame with a cold summary", summary, "s", "frame of a minimal Textual app", least)
    read = _long()
    ours, minimal = in_turn(
        lambda: asyncio.run(_keys(Prepared(read), "quotes")), lambda: asyncio.run(_keys(Minimal()))
    )
    yield Row("n to repaint", ours / KEYS, "s", "a key of a minimal Textual app", minimal / KEYS, limit=1.5)
    bytes_per_key = _written_per_key(home)
    yield Row("written per n at 120x40", bytes_per_key, "bytes", "30 kB", 30_000, limit=1.0)
    folder, kept = corpus.indexed(MANY)
    peak = _peak(folder, kept)
    yield Row(f"peak memory, {MANY} articles open", peak / 2**20, "MB", "400 MB", 400, limit=1.0)


def _until(program: list[str], word: str, home: Path, *, fresh: bool = False) -> float:
    """Processor time of the process that draws, until the word stands on its screen."""
    environment = {"BRIEFING_HOME": str(home / ("fresh" if fresh else "kept"))}
    if fresh:
        subprocess.run(["rm", "-rf", environment["BRIEFING_HOME"]], check=True)
    with Terminal(program=program, size=SIZE, environment=environment) as terminal:
        terminal.until(word)
        return _processor_seconds(terminal.process.pid)


def _processor_seconds(process: int) -> float:
    """Of all its threads, as the scheduler counts them; the clock ticks of `stat` are too coarse."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(one.read_text(encoding="utf-8").split()[0]) for one in threads) / 1e9


def _long() -> Briefing:
    """Several bundles read as one: its quotes are a trail in which no press of a key finds the end."""
    paths = sorted(path for name in LONG for path in (GOLD / name).glob("*.txt"))
    read = analysed(load([str(path) for path in paths]))
    if len(Catalog(read).quotes) <= KEYS:
        raise ValueError(f"{len(Catalog(read).quotes)} quotes are too few for {KEYS} steps")
    return read


async def _keys(app: App[None], section: str = "") -> float:
    """Processor time of the presses, each with all that it makes the app paint, in this section."""
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(5):
            await pilot.pause()
        if isinstance(app, Prepared):
            app.reader.show(
                app.reader.state.going(
                    Session().enter(sections.section(app.reader.state.catalog, section)).settled()
                )
            )
            for _ in range(5):
                await pilot.pause()
        before = _spent()
        for _ in range(KEYS):
            app.post_message(Key("n", "n"))
            await pilot.pause()
        return _spent() - before


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _written_per_key(home: Path) -> float:
    with Terminal(
        program=["-m", "briefing", SEEDS], size=SIZE, environment={"BRIEFING_HOME": str(home / "kept")}
    ) as terminal:
        terminal.until("Macron")
        terminal.quiet(2.0)
        since = len(terminal.written)
        for _ in range(10):
            terminal.send("n")
            terminal.quiet(0.2)
        return (len(terminal.written) - since) / 10


def _peak(folder: Path, home: Path) -> float:
    """Most memory of the process that draws, from a warm start until everything is shown."""
    program = ["-m", "tests.benchmarks.opened", str(folder)]
    environment = {**os.environ, "BRIEFING_HOME": str(home)}
    run = subprocess.run(
        [sys.executable, *program], capture_output=True, check=True, env=environment, cwd=ROOT, text=True
    )
    return int(run.stdout)
