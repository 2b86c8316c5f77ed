"""Plain text: the file is the article."""

from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.limits import Limits
from briefing.reading.wrapped import REJOINED, rejoin

__all__ = ["read"]


def read(raw: bytes, _limits: Limits) -> Reading:
    """The text as it stands."""
    text, warnings = decode(raw)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    joined = rejoin(text)
    if joined != text:
        warnings = (*warnings, REJOINED)
    return Reading((Document(joined, warnings=warnings),))
