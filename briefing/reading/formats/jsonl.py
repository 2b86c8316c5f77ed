"""One JSON object a line (.jsonl): several articles in one file, each line read by itself."""

import json

from briefing.errors import InputError
from briefing.model import Skipped
from briefing.reading.decode import decode
from briefing.reading.document import Document, Reading
from briefing.reading.formats.records import record_document
from briefing.reading.limits import Limits

__all__ = ["read"]


def read(raw: bytes, _limits: Limits) -> Reading:
    """The articles of all lines that hold one; a broken line is skipped with its number."""
    text, warnings = decode(raw)
    documents: list[Document] = []
    skipped: list[Skipped] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                documents.append(_document(line, number))
            except InputError as problem:
                skipped.append(Skipped(str(number), str(problem)))
    return Reading(tuple(documents), tuple(skipped), warnings)


def _document(line: str, number: int) -> Document:
    try:
        fields = json.loads(line, strict=False)
    except (ValueError, RecursionError) as problem:
        at = f" at character {problem.pos + 1}" if isinstance(problem, json.JSONDecodeError) else ""
        raise InputError(f"line {number} is no JSON{at}") from None
    if not isinstance(fields, dict):
        raise InputError(f"line {number} is no JSON object")
    return record_document(fields, number, line.strip().encode("utf-8", "surrogatepass"))
