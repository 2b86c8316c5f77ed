"""Plain text: the file is the article."""

from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.limits import Limits

__all__ = ["read"]


def read(raw: bytes, _limits: Limits) -> Reading:
    """The text as it stands."""
    text, warnings = decode(raw)
    return Reading((Document(text, warnings=warnings),))
