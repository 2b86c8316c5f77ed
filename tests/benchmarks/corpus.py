"""Articles to measure on: made from the annotated bundles, or real ones from BRIEFING_CORPUS."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from briefing.analysis import workers
from briefing.analysis.article.syntax import DEFAULT_MODEL
from briefing.model import Article, ArticleAnalysis
from tests.bundles import GOLD, NAMES

WORDS_AN_ARTICLE = 600
"""Near the mean of the annotated articles."""


def folder(count: int, into: Path, words: int = WORDS_AN_ARTICLE) -> Path:
    """A folder of `count` text files: real ones where BRIEFING_CORPUS names a folder that has enough."""
    real = os.environ.get("BRIEFING_CORPUS")
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(real).rglob("*.txt"))] if real else []
    into.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = texts[number] if number < len(texts) else article(number, words)
        (into / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return into


def analysed(articles: Sequence[Article]) -> list[ArticleAnalysis]:
    """The article pass over all of them, on as many cores as there are."""
    with workers.processes(workers.fitting(len(articles))) as executor:
        found = dict(workers.analyse_all(articles, DEFAULT_MODEL, executor))
    return [one for _, one in sorted(found.items()) if isinstance(one, ArticleAnalysis)]


@cache
def indexed(count: int) -> tuple[Path, Path]:
    """A folder of that many articles, and the home whose cache holds their analyses."""
    home = Path(_temporary().name) / str(count)
    texts = folder(count, home / "articles")
    command = [sys.executable, "-m", "briefing", "index", str(texts)]
    subprocess.run(
        command, check=True, stderr=subprocess.DEVNULL, env={**os.environ, "BRIEFING_HOME": str(home)}
    )
    return texts, home


@cache
def _temporary() -> "tempfile.TemporaryDirectory[str]":
    """Lives as long as this process."""
    return tempfile.TemporaryDirectory()


def article(number: int, words: int = WORDS_AN_ARTICLE) -> str:
    """The article with this number: a headline and paragraphs drawn from the annotated bundles.

    The same number always gives the same text; the numbers in it are shifted, so that articles differ.
    """
    draw = random.Random(number)
    lines = [draw.choice(_headlines())]
    while sum(len(line.split()) for line in lines) < words:
        drawn = draw.choice(_paragraphs()).split(" ")
        lines.append(" ".join(_shifted(word, number) for word in drawn))
    return "\n".join(lines)


def _shifted(word: str, number: int) -> str:
    return str(int(word) + number) if word.isdecimal() and len(word) < 9 else word


@cache
def _texts() -> tuple[str, ...]:
    return tuple(
        path.read_text(encoding="utf-8") for name in NAMES for path in sorted((GOLD / name).glob("*.txt"))
    )


@cache
def _headlines() -> tuple[str, ...]:
    return tuple(text.splitlines()[0] for text in _texts())


@cache
def _paragraphs() -> tuple[str, ...]:
    return tuple(line for text in _texts() for line in text.splitlines()[1:] if len(line.split()) > 15)
