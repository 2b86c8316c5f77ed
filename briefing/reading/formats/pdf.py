"""PDF through pypdf: the text of all pages, its short lines put together again."""

import io
import logging

from briefing.errors import InputError
from briefing.reading.document import Document, Reading
from briefing.reading.limits import Limits
from briefing.reading.wrapped import unwrap

__all__ = ["read"]


def read(raw: bytes, limits: Limits) -> Reading:
    """The document as one article. Raises InputError without the package, for locked files and for scans."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - an extra
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError:
        raise InputError("PDF needs one more package: pip install 'briefing[pdf]'") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("encrypted; save a copy without a password")
        pages = [unwrap(page.extract_text()) for page in reader.pages[: limits.files]]
    except InputError:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OSError,
    ) as problem:
        raise InputError(f"a damaged PDF ({type(problem).__name__})") from None
    text = "\n\n".join(page for page in pages if page.strip())
    if not text.strip():
        raise InputError("no text in this PDF (a scan?); run text recognition on it first")
    return Reading((Document(text),))
