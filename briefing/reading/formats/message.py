"""What e-mails and web archives share: a message of parts, looked through without opening attachments."""

from email import message_from_bytes
from email.message import Message

from briefing.errors import InputError
from briefing.reading.limits import Limits

__all__ = ["content_of", "opened", "parts_of"]


def opened(raw: bytes) -> Message:
    """The message. Raises InputError where it is nested beyond reason."""
    try:
        return message_from_bytes(raw)
    except RecursionError:
        raise InputError("a message nested too deep") from None


def parts_of(message: Message, kind: str, limits: Limits) -> list[Message]:
    """Its parts of this content type, in order; attachments and what is nested too deep left out."""
    found: list[Message] = []
    waiting = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        inside = part.get_payload()
        if isinstance(inside, list):
            if depth < limits.nesting:
                waiting.extend((one, depth + 1) for one in reversed(inside) if isinstance(one, Message))
        elif part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            found.append(part)
    return found


def content_of(part: Message) -> bytes:
    """The part's bytes, transfer encoding undone."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
