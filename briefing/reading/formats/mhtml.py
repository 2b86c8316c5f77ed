"""Pages saved whole (.mhtml): the page inside the message; pictures and styles are left alone."""

from briefing.errors import InputError
from briefing.reading.document import Reading
from briefing.reading.formats import html
from briefing.reading.formats.message import content_of, opened, parts_of
from briefing.reading.limits import Limits

__all__ = ["read"]


def read(raw: bytes, limits: Limits) -> Reading:
    """The article of the first page in the archive."""
    pages = parts_of(opened(raw), "text/html", limits)
    if not pages:
        raise InputError("no page in this web archive")
    return html.read(content_of(pages[0]), limits, pages[0].get_content_charset())
