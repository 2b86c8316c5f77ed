"""Paths in, a bundle of articles out."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import NoInput
from briefing.model import Article, Bundle, Skipped, Slice
from briefing.reading.layout import lay_out

__all__ = ["load"]


def load(paths: Sequence[str]) -> Bundle:
    """Read every article below these paths, in a stable order.

    Raises NoInput where none can be read.
    """
    files = sorted({file for path in paths for file in _expand(Path(path))})
    if not files:
        raise NoInput(f"{', '.join(paths)}: no articles found")
    root = Path(os.path.commonpath([file.parent for file in files]))
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for file in files:
        shown = file.relative_to(root).as_posix()
        raw = file.read_bytes()
        text = raw.decode("utf-8")
        if not text.strip():
            skipped.append(Skipped(shown, "empty file"))
            continue
        articles.append(_article(f"a{len(articles) + 1}", shown, file, raw, text))
    return Bundle(tuple(articles), tuple(skipped))


def _expand(path: Path) -> list[Path]:
    return sorted(path.rglob("*.txt")) if path.is_dir() else [path]


def _article(identity: str, shown: str, file: Path, raw: bytes, text: str) -> Article:
    lines = lay_out(text)
    title = next((Slice(line.start, line.end) for line in lines if line.kind == "headline"), None)
    return Article(
        id=identity,
        path=shown,
        file=str(file),
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        lines=lines,
        title=title,
    )
