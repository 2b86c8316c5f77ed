"""How fast text becomes sentences: read, decoded, cleaned, laid out and split."""

from collections.abc import Iterator
from pathlib import Path
from time import process_time

from briefing.analysis.article import sentences
from briefing.reading import load
from tests.benchmarks import corpus
from tests.benchmarks.rows import Row

ARTICLES = 1_000
WORDS_A_SECOND = 250_000
"""The speed that was asked for."""


def rows(folder: Path) -> Iterator[Row]:
    """Words a second over a thousand plain-text articles."""
    texts = corpus.folder(ARTICLES, folder / "articles")
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in texts.iterdir())
    yield Row(
        name=f"read {ARTICLES:,} articles ({words:,} words) up to sentences",
        measured=words / spent(texts),
        unit="words/s",
        reference="asked for",
        against=WORDS_A_SECOND,
        limit=1.0,
        at_least=True,
    )


def spent(folder: Path) -> float:
    """Seconds of processor time from the folder to the sentences of all its articles."""
    start = process_time()
    for article in load([str(folder)]).articles:
        sentences.split(article)
    return process_time() - start
