"""E-mails and newsletters (.eml): subject, sender and date from the head, the text from the body."""

import re
from contextlib import suppress
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from briefing.errors import InputError
from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.formats import html
from briefing.reading.formats.message import content_of, opened, parts_of
from briefing.reading.limits import Limits
from briefing.reading.wrapped import unwrap

__all__ = ["read"]

_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
LONGEST_HEADER = 1000
"""Characters of a header that are read."""


def read(raw: bytes, limits: Limits) -> Reading:
    """The message as one article; its HTML part is preferred, since plain parts are cut into short lines."""
    message = opened(raw)
    subject = _ANSWER.sub("", _header(message, "Subject"))
    sender, _address = parseaddr(_header(message, "From"))
    body = _body(message, limits)
    outlet, date = sender.strip('"') or body.outlet, _header(message, "Date") or body.date
    return Reading((replace(body, outlet=outlet, date=date).under(subject),))


def _body(message: Message, limits: Limits) -> Document:
    for part in parts_of(message, "text/html", limits):
        content = content_of(part)
        if content.strip():
            return html.read(content, limits, part.get_content_charset()).documents[0]
    for part in parts_of(message, "text/plain", limits):
        text, warnings = decode(content_of(part), part.get_content_charset())
        if text.strip():
            return Document(unwrap(text), warnings=warnings)
    raise InputError("a message without text")


def _header(message: Message, name: str) -> str:
    value = str(message.get(name) or "")[:LONGEST_HEADER]
    with suppress(HeaderParseError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())
