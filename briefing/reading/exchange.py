"""How the reading process and its caller talk: one line of JSON with a task, one with the outcome."""

import json
from dataclasses import asdict
from typing import Any, BinaryIO, cast

from briefing.errors import InputError
from briefing.model import LineKind, Skipped
from briefing.reading.document import Document, Reading
from briefing.reading.limits import Limits

__all__ = ["answer", "ask", "hear", "refuse", "understand"]


def ask(pipe: BinaryIO, form: str, raw: bytes, limits: Limits) -> None:
    """Send a file's bytes with its format."""
    pipe.write(_line({"format": form, "size": len(raw), "limits": asdict(limits)}) + raw)
    pipe.flush()


def hear(pipe: BinaryIO) -> tuple[str, bytes, Limits] | None:
    """The next task, None where the caller has gone."""
    line = pipe.readline()
    if not line:
        return None
    task = json.loads(line)
    return task["format"], pipe.read(task["size"]), Limits(**task["limits"])


def answer(pipe: BinaryIO, reading: Reading) -> None:
    """Send what a file gave."""
    pipe.write(_line(asdict(reading)))
    pipe.flush()


def refuse(pipe: BinaryIO, reason: str) -> None:
    """Send why a file gave nothing."""
    pipe.write(_line({"refused": reason}))
    pipe.flush()


def understand(line: bytes) -> Reading:
    """The outcome that a line holds. Raises InputError where the file was refused."""
    outcome = json.loads(line)
    if "refused" in outcome:
        raise InputError(outcome["refused"])
    return Reading(
        documents=tuple(_document(row) for row in outcome["documents"]),
        skipped=tuple(Skipped(**row) for row in outcome["skipped"]),
        warnings=tuple(outcome["warnings"]),
    )


def _document(row: dict[str, Any]) -> Document:
    kinds, hints = (_by_number(row.pop(name)) for name in ("kinds", "hints"))
    return Document(kinds=kinds, hints=hints, warnings=tuple(row.pop("warnings")), **row)


def _by_number(kinds: dict[str, str]) -> dict[int, LineKind]:
    # The keys of a JSON object are text.
    return {int(number): cast("LineKind", kind) for number, kind in kinds.items()}


def _line(value: dict[str, Any]) -> bytes:
    # ASCII only, so that no character of a text, not even half a surrogate pair, can break the line.
    return json.dumps(value).encode("ascii") + b"\n"
