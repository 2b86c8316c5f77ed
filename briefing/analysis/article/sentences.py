"""Sentence boundaries, by rule, with offsets kept."""

import re

from briefing.model import Article, Sentence

__all__ = ["split"]

_END = re.compile(r"[.!?…]+[\)\]”’\"'»]*(?=\s+[^\sa-z])")


def split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of every line, in order."""
    found: list[Sentence] = []
    for line in article.lines:
        start = line.start
        for match in _END.finditer(article.text, line.start, line.end):
            found.append(Sentence(start, match.end(), line.paragraph, line.kind))
            start = match.end()
            while start < line.end and article.text[start].isspace():
                start += 1
        if start < line.end:
            found.append(Sentence(start, line.end, line.paragraph, line.kind))
    return tuple(found)
