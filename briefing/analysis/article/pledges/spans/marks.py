"""The edges of a slice: no stray stops, and quotation marks in pairs."""

from briefing.model import Slice

__all__ = ["trimmed"]

STOPS = " \t,;:.–—-!?"
PAIRS = {"“": "”", '"': '"', "‘": "’", "«": "»"}
OPENERS, CLOSERS = "".join(PAIRS), "".join(PAIRS.values())


def trimmed(text: str, start: int, end: int, floor: int, ceiling: int) -> Slice | None:
    """The slice without stops at its edges; a mark is kept, or taken in, only with its partner."""
    start, end = _stripped(text, start, end)
    if start < end and text[start] in OPENERS and not _closed(text, start, end, ceiling):
        start, end = _stripped(text, start + 1, end)
    if start > floor and text[start - 1] in OPENERS and _closed(text, start - 1, end, ceiling):
        start -= 1
    mark = _unclosed(text[start:end])
    if mark:
        at = text.find(PAIRS[mark], end, min(end + 3, ceiling))
        end = at + 1 if at >= 0 and all(one in STOPS for one in text[end:at]) else end
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        end += 1
    return Slice(start, end) if end > start else None


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Without stops, and without a closing mark at the end whose opener stands outside."""
    while start < end and text[start] in STOPS:
        start += 1
    while end > start and (text[end - 1] in STOPS or _is_stray(text, start, end)):
        end -= 1
    return start, end


def _is_stray(text: str, start: int, end: int) -> bool:
    """Whether the last character is a mark without its partner inside."""
    last, before = text[end - 1], text[start : end - 1]
    if last in "“‘«":
        return True
    if last == '"':
        return before.count('"') % 2 == 0
    return (last == "”" and "“" not in before) or (last == "»" and "«" not in before)


def _closed(text: str, opener: int, end: int, ceiling: int) -> bool:
    """Whether the mark at `opener` is closed inside the slice or right after it."""
    return text.find(PAIRS[text[opener]], opener + 1, min(end + 2, ceiling)) >= 0


def _unclosed(piece: str) -> str:
    """The opening mark that nothing closes, or an empty string."""
    if piece.count('"') % 2:
        return '"'
    for opener in "“«":
        if piece.count(opener) > piece.count(PAIRS[opener]):
            return opener
    quoted = piece.rfind("‘")
    return "‘" if quoted >= 0 and "’ " not in piece[quoted:] and not piece.endswith("’") else ""
