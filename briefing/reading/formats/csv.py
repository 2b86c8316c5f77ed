"""Tables of articles (.csv, .tsv): one row an article, columns found by their names."""

import csv
import io

from briefing.errors import InputError
from briefing.model import Skipped
from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.formats.records import TEXT, record_document
from briefing.reading.limits import Limits

__all__ = ["read"]

_DELIMITERS = (",", ";", "\t", "|")


def read(raw: bytes, limits: Limits) -> Reading:
    """The articles of all rows that hold one. Raises InputError without a column that holds text."""
    text, warnings = decode(raw)
    # The module refuses NUL; the picture of it is what cleaning would put there anyway.
    lines = io.StringIO(text.replace("\0", "\u2400"), newline="")
    delimiter = _delimiter(lines.readline())
    lines.seek(0)
    csv.field_size_limit(limits.file_bytes + 1)
    rows = csv.reader(lines, delimiter=delimiter)
    documents: list[Document] = []
    skipped: list[Skipped] = []
    try:
        header = next(rows)
        for number, row in enumerate(rows, 1):
            if any(field.strip() for field in row):
                _take(header, row, number, documents, skipped)
    except (csv.Error, StopIteration) as problem:
        raise InputError(f"no readable table: {problem}") from None
    return Reading(tuple(documents), tuple(skipped), warnings)


def _delimiter(header: str) -> str:
    """The separator that lays a column of text open."""
    for delimiter in _DELIMITERS:
        names = [name.strip().strip('"').lower() for name in header.split(delimiter)]
        if any(name in TEXT for name in names):
            return delimiter
    raise InputError(f"no column with the articles; name it {', '.join(TEXT[:3])} or {TEXT[3]}")


def _take(
    header: list[str], row: list[str], number: int, documents: list[Document], skipped: list[Skipped]
) -> None:
    raw = "\x1f".join(row).encode("utf-8", "surrogatepass")
    try:
        documents.append(record_document(dict(zip(header, row, strict=False)), number, raw))
    except InputError as problem:
        skipped.append(Skipped(str(number), f"row {number}: {problem}"))
