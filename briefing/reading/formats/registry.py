"""Which format a file is in: by its suffix, and by its first bytes where the suffix says too little."""

import re
from pathlib import PurePath

from briefing.errors import InputError

__all__ = ["APART", "SUFFIXES", "format_of"]

SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".eml": "eml",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".pdf": "pdf",
    ".docx": "docx",
    ".rtf": "rtf",
    ".rss": "feeds",
    ".atom": "feeds",
    ".xml": "feeds",
}
"""Suffix to the module of `briefing.reading.formats` that reads it."""
APART = frozenset(("html", "mhtml", "eml", "pdf", "docx", "rtf", "feeds"))
"""Formats whose files are taken apart in a process of their own, which can be ended."""
_FIRST_BYTES = (
    (re.compile(rb"%PDF-"), "pdf"),
    (re.compile(rb"PK\x03\x04"), "docx"),
    (re.compile(rb"\{\\rtf"), "rtf"),
    (
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
        ),
        "html",
    ),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b"), "feeds"),
)
_MESSAGE = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,1000}\r?\n(?:[ \t][^\n]{0,1000}\r?\n)*){3}")
_MIME = re.compile(rb"^(?:MIME-Version|Content-Type|Subject):", re.IGNORECASE | re.MULTILINE)
_PICTURED = ((b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"))
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SNIFFED = 4096


def format_of(name: str, raw: bytes) -> str:
    """The name of the module that reads this file. Raises InputError for what none reads."""
    start = raw[:_SNIFFED]
    if start.startswith(_OLD_WORD):
        raise InputError("an old or encrypted Word document; save it as .docx without a password")
    pictured = next((what for mark, what in _PICTURED if start.startswith(mark)), None)
    if pictured:
        raise InputError(f"not text: {pictured}")
    known = SUFFIXES.get(PurePath(name).suffix.lower())
    if known not in (None, "plain"):
        return known or "plain"
    told = next((form for pattern, form in _FIRST_BYTES if pattern.match(start)), None)
    if told:
        return told
    if known is None and _MESSAGE.match(start) and _MIME.search(start):
        return "eml"
    return "jsonl" if known is None and re.match(rb"\s*\{\s*\"", start) else "plain"
