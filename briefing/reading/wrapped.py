"""Text that was cut into short lines, put together again: mails, PDFs, exports of word processors."""

import re

__all__ = ["unwrap"]

NARROW = 100
"""Characters of the longest line of a text that was cut to a width; mails have 72 to 78, PDFs up to 95."""
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
