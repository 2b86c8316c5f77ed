"""Ten thousand articles: indexed without a failure, searched at once."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median

from briefing.model import Article
from briefing.reading import load
from briefing.search import hits
from tests.benchmarks import corpus
from tests.benchmarks.clock import call_seconds
from tests.benchmarks.rows import Row

MANY = 10_000
WORDS = 60
"""Words of each: what is measured here grows with their number, not with their length."""
SHOWN = 1000
"""Hits that are fetched: more than anybody steps through."""
QUERIES = (
    "e",
    "on",
    "ceasefire",
    "central bank",
    "pledged",
    "will not",
    "prime minister",
    "zebra",
    "the minister said",
    "per cent",
)


def rows(into: Path) -> Iterator[Row]:
    """Index and search."""
    folder = corpus.folder(MANY, into / "articles", words=WORDS)
    start = time.perf_counter()
    command = [sys.executable, "-m", "briefing", "index", str(folder)]
    run = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "BRIEFING_HOME": str(into)}
    )
    seconds = time.perf_counter() - start
    indexed = 0 if run.returncode else MANY
    yield Row(f"articles of {MANY} indexed", indexed, "", "all", MANY, limit=1.0, at_least=True)
    yield Row("index, articles a second", MANY / seconds, "", "one", 1)
    articles = load([str(folder)]).articles
    first = call_seconds(lambda: list(hits(articles, "no such word")))
    yield Row("first search, which builds the index", first, "s", "one second", 1.0)
    waits = [call_seconds(partial(_search, articles, query)) * 1000 for query in QUERIES]
    yield Row("search, median", median(waits), "ms", "20 ms", 20.0, limit=1.0)
    yield Row("search, slowest", max(waits), "ms", "20 ms", 20.0, limit=1.0)


def _search(articles: Sequence[Article], query: str) -> None:
    found = hits(articles, query)
    for _ in islice(found, SHOWN):
        pass
    len(found)
