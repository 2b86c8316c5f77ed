"""The screen against the least a Textual app can be: first frame, a key, memory."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from rich.console import RenderableType
from textual.app import App
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen

from briefing.model import Briefing
from briefing.reading import load
from briefing.trail import Session
from briefing.tui import sections
from briefing.tui.catalog import Catalog
from tests.benchmarks import corpus
from tests.benchmarks.clock import in_turn
from tests.benchmarks.minimal import FIRST, MinimalList
from tests.benchmarks.rows import Row
from tests.benchmarks.startup import SEEDS
from tests.bundles import GOLD, analysed
from tests.faults.terminal import ROOT, Terminal
from tests.tui.stage import Prepared

SIZE = (120, 40)
KEYS = 50
"""Presses of a key per measure of time."""
TYPED = {"space": " "}
PRESSES = 5
"""Presses per measure of bytes: the shortest trail and text of the founding articles hold more."""
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
        lambda: asyncio.run(_keys(Prepared(read), "quotes")), lambda: asyncio.run(_keys(MinimalList()))
    )
    yield Row("n to repaint", ours / KEYS, "s", "a step in a minimal Textual list", minimal / KEYS, limit=1.5)
    yield Row("written per n at 120x40", _written(home, "n"), "bytes", "30 kB", 30_000, limit=1.0)
    yield Row("written per page at 120x40", _written(home, ". space"), "bytes", "12 kB", 12_000, limit=1.0)
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
    """Processor time of the presses, each up to the paint it leads to, in this section."""
    async with app.run_test(size=SIZE) as pilot:
        await _settled(pilot)
        if isinstance(app, Prepared):
            state = app.reader.state
            app.reader.show(state.going(Session().enter(sections.section(state.catalog, section)).settled()))
            await _settled(pilot)
        painted = _paints_of(app)
        before = process_time()
        for _ in range(KEYS):
            painted.clear()
            app.post_message(Key("n", "n"))
            await painted.wait()
        return process_time() - before


async def _settled(pilot: Pilot[None]) -> None:
    for _ in range(5):
        await pilot.pause()


def _paints_of(app: App[None]) -> asyncio.Event:
    """Set whenever something was painted; the pilot's own way of waiting costs more than a key."""
    painted = asyncio.Event()
    display = app._display

    def displayed(screen: Screen[None], renderable: RenderableType | None) -> None:
        display(screen, renderable)
        painted.set()

    app._display = displayed  # type: ignore[method-assign]
    return painted


def _written(home: Path, keys: str) -> float:
    """Bytes written for a press of the last of these keys."""
    *first, key = keys.split()
    with Terminal(
        program=["-m", "briefing", SEEDS], size=SIZE, environment={"BRIEFING_HOME": str(home / "kept")}
    ) as terminal:
        terminal.until("Macron")
        terminal.quiet(2.0)
        for one in first:
            terminal.send(one)
            terminal.quiet(0.2)
        since = len(terminal.written)
        for _ in range(PRESSES):
            terminal.send(TYPED.get(key, key))
            terminal.quiet(0.2)
        return (len(terminal.written) - since) / PRESSES


def _peak(folder: Path, home: Path) -> float:
    """Most memory of the process that draws, from a warm start until everything is shown."""
    program = ["-m", "tests.benchmarks.opened", str(folder)]
    environment = {**os.environ, "BRIEFING_HOME": str(home)}
    run = subprocess.run(
        [sys.executable, *program], capture_output=True, check=True, env=environment, cwd=ROOT, text=True
    )
    return int(run.stdout)
