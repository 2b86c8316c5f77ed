"""What an analysis depends on: the text as laid out, the rules, the language pipeline."""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefing.model import Article
from briefing.paths import PACKAGE

__all__ = ["key_of", "rules"]

PARTS = ("analysis", "model")
"""Folders whose files decide what the article pass finds."""
NOT_ARTICLE = ("analysis", "bundle")
"""The join: it runs every time and is no part of what is kept."""


@cache
def key_of_model(model: str) -> bytes:
    """Rules and pipeline as one hash."""
    return sha256(f"{rules()} {model} {_version(model)} {_version('spacy')}".encode()).digest()


def key_of(article: Article, model: str) -> bytes:
    """The key of an article's analysis: another line kind, date or outlet is another analysis."""
    lines = [(line.start, line.end, line.kind, line.paragraph) for line in article.lines]
    seen = (article.text_sha256, lines, article.title, article.date, article.byline, article.dateline)
    return sha256(key_of_model(model) + repr(seen).encode()).digest()


@cache
def rules() -> str:
    """A hash of the code and word lists of the article pass: an edited rule never meets an old analysis."""
    digest = sha256()
    for part in PARTS:
        for path in sorted((PACKAGE / part).rglob("*")):
            below = path.relative_to(PACKAGE)
            if path.suffix in (".py", ".txt", ".tsv") and below.parts[:2] != NOT_ARTICLE:
                digest.update(f"{below.as_posix()}\0".encode() + _content(path) + b"\0")
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _version(package: str) -> str:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return ""
