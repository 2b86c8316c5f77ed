"""Text that was cut into short lines, put together again: mails, PDFs, exports of word processors."""

import re
from itertools import pairwise

__all__ = ["REJOINED", "rejoin", "unwrap"]

REJOINED = "lines were cut to a width; the breaks inside paragraphs are read as spaces"
"""What the reader is told about such a text."""
NARROW = 100
"""Characters of the longest line of a text that was cut to a width; mails have 72 to 78, PDFs up to 95."""
FEWEST = 6
"""Least lines of a text that was cut to a width."""
CONTINUED = 0.2
"""Share of lines that begin in mid-sentence from which a text was cut to a width; others have hardly any."""
FULL = 0.6
"""Share of the usual width from which a line goes on in the next one."""
_ENDED = re.compile(r"[.!?…:][)\]}”’\"'»]*$")
_ITEM = re.compile(r"\s*(?:[-–—•*·▪‣◦●>]|\(?\d{1,2}[.)])\s")
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]$")


def unwrap(text: str) -> str:
    """Each paragraph on one line; a text whose lines are not cut to a width is left as it is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lengths = sorted(len(line) for line in text.split("\n") if line.strip())
    if not lengths or lengths[int(len(lengths) * 0.95)] > NARROW:
        return text
    width = lengths[int(len(lengths) * 0.8)]
    return "\n\n".join(
        line for block in re.split(r"\n[ \t]*\n", text) for line in _paragraphs(block.split("\n"), width)
    )


def rejoin(text: str) -> str:
    """The text with the line breaks inside its paragraphs made spaces, one to one, so that no offset moves.

    A text whose lines were not cut to a width is left as it is.
    """
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    going_on = sum(_runs_over(before, line) for before, line in pairwise(lines))
    if len(filled) < FEWEST or going_on < CONTINUED * len(filled):
        return text
    lengths = sorted(map(len, filled))
    if lengths[int(len(lengths) * 0.95)] > NARROW:
        return text
    width = lengths[int(len(lengths) * 0.8)]
    joined = lines[:1]
    for before, line in pairwise(lines):
        bare = line.strip()
        joined.append(
            " " if before.strip() and bare and _goes_on(before.strip(), bare, line, width) else "\n"
        )
        joined.append(line)
    return "".join(joined)


def _runs_over(before: str, line: str) -> bool:
    """Whether a sentence plainly runs from one line into the next."""
    return line.strip()[:1].islower() and before.strip() != "" and not _ENDED.search(before.strip())


def _paragraphs(lines: list[str], width: int) -> list[str]:
    """The paragraphs of one block of lines."""
    found: list[str] = []
    before = ""
    for line in lines:
        bare = " ".join(line.split())
        if not bare:
            continue
        if found and _goes_on(before, bare, line, width):
            found[-1] = _HYPHEN.sub("", found[-1]) + bare if _cut(found[-1], bare) else f"{found[-1]} {bare}"
        else:
            found.append(bare)
        before = bare
    return found


def _goes_on(before: str, bare: str, line: str, width: int) -> bool:
    """Whether a line continues the one before."""
    if _ITEM.match(line):
        return False
    if bare[0].islower():
        return True
    return len(before) >= FULL * width and not (_ENDED.search(before) and len(before) < 0.9 * width)


def _cut(before: str, after: str) -> bool:
    """Whether a word was cut at the end of the line."""
    return after[0].islower() and _HYPHEN.search(before) is not None
