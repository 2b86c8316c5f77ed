"""Rich text (.rtf) through striprtf."""

from briefing.errors import InputError
from briefing.reading.document import Document, Reading
from briefing.reading.limits import Limits

__all__ = ["read"]


def read(raw: bytes, _limits: Limits) -> Reading:
    """The document as one article. Raises InputError without the package."""
    try:
        from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - an extra
    except ImportError:
        raise InputError("RTF needs one more package: pip install 'briefing[rtf]'") from None
    if not raw.lstrip().startswith(b"{\\rtf"):
        raise InputError("no RTF document")
    try:
        # The format is ASCII with escapes; its own header names the code page that the escapes use.
        text: str = rtf_to_text(raw.decode("cp1252", "replace"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, LookupError, RecursionError):
        raise InputError("a damaged RTF document") from None
    if not text.strip():
        raise InputError("no text in this document")
    return Reading((Document(text),))
