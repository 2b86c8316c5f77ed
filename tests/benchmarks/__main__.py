"""Measure, print the table, write `bench.json`; name benchmarks on the command line to run only those."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks import article_pass, bundle_pass, many, reading, screen, startup, summaries, thousand
from tests.benchmarks.rows import Row

OUTPUT = Path("bench.json")
BENCHMARKS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "startup": startup.rows,
    "screen": screen.rows,
    "reading": reading.rows,
    "article": article_pass.rows,
    "bundle": bundle_pass.rows,
    "many": many.rows,
    "summaries": summaries.rows,
    "thousand": thousand.rows,
}
"""Name -> generator of rows, given a folder of its own."""


def table(rows: list[Row]) -> Table:
    """The rows for people."""
    made = Table("figure", "measured", "reference", "ratio", "wanted", "")
    for row in rows:
        wish = "" if row.limit is None else f"{'≥' if row.at_least else '≤'} {row.limit:g}"
        verdict = {None: "", True: "holds", False: "falls short"}[row.holds]
        against = f"{row.reference} {row.against:.3g}"
        made.add_row(row.name, f"{row.measured:.3g} {row.unit}", against, f"{row.ratio:.2f}", wish, verdict)
    return made


def main() -> None:
    """Run the benchmarks named, all without a name."""
    rows: list[Row] = []
    # Compiled code, as any second start has it, also where the environment keeps Python from writing it.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for name in sys.argv[1:] or BENCHMARKS:
        with tempfile.TemporaryDirectory() as folder:
            rows += BENCHMARKS[name](Path(folder))
    Console(width=140).print(table(rows))
    OUTPUT.write_text(json.dumps([row.as_record() for row in rows], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
