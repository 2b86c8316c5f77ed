"""Paths in, a bundle of articles out."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from briefing.errors import InputError, NoInput
from briefing.model import Article, Bundle, Skipped
from briefing.reading.apart import Apart
from briefing.reading.assemble import assemble
from briefing.reading.clean import clean_name
from briefing.reading.document import Reading
from briefing.reading.formats.registry import APART, SUFFIXES, format_of
from briefing.reading.limits import Limits
from briefing.reading.places import collect, fetch, too_large

__all__ = ["load"]

NAMED = 3
"""Paths named where nothing was found below any."""
STDIN = "-"
"""The path that stands for standard input."""
_USUAL = Limits()


def load(paths: Sequence[str], limits: Limits = _USUAL, stdin: BinaryIO | None = None) -> Bundle:
    """Read every article below these paths, in an order that depends on the files' places alone.

    Where `-` is among the paths, `stdin` is read, the process's own unless given; its text comes last.
    An input that cannot be read stands in the bundle's `skipped` with a reason. Raises NoInput where
    none can be read.
    """
    places = collect([path for path in paths if path != STDIN], limits, frozenset(SUFFIXES))
    with Apart(limits) as apart:
        intake = _Intake(limits, apart, skipped=list(places.skipped), warnings=list(places.warnings))
        for place in places.files:
            intake.take(place.shown, place.file, partial(fetch, place, limits))
        if STDIN in paths:
            intake.take(STDIN, None, partial(_drain, stdin, limits))
    if not intake.articles:
        raise NoInput(_nothing(paths, intake.skipped))
    numbered = (replace(article, id=f"a{number}") for number, article in enumerate(intake.articles, 1))
    return Bundle(tuple(numbered), tuple(intake.skipped), tuple(intake.warnings))


@dataclass(slots=True)
class _Intake:
    """Takes one input after the other; what goes wrong with one never stops the next."""

    limits: Limits
    apart: Apart
    articles: list[Article] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def take(self, shown: str, file: Path | None, fetched: Callable[[], bytes]) -> None:
        try:
            raw = fetched()
            reading = self.reading(shown, raw)
        except InputError as problem:
            self.skipped.append(Skipped(shown, str(problem)))
            return
        self.skipped.extend(Skipped(f"{shown}#{one.path}", one.reason) for one in reading.skipped)
        self.warnings.extend(f"{shown}: {warning}" for warning in reading.warnings)
        for document in reading.documents:
            try:
                article = assemble(document, shown, file, raw)
            except InputError as problem:
                where = f"{shown}#{document.record}" if document.record else shown
                self.skipped.append(Skipped(where, str(problem)))
                continue
            self.articles.append(article)
            self.warnings.extend(f"{article.path}: {warning}" for warning in article.warnings)

    def reading(self, shown: str, raw: bytes) -> Reading:
        if not raw:
            raise InputError("empty file")
        form = format_of(shown, raw)
        if form in APART:
            return self.apart.read(form, raw)
        reading: Reading = import_module(f"briefing.reading.formats.{form}").read(raw, self.limits)
        return reading


def _drain(stdin: BinaryIO | None, limits: Limits) -> bytes:
    stdin = stdin or getattr(sys.stdin, "buffer", None)
    if stdin is None:
        raise InputError("no standard input")
    if stdin.isatty():
        raise InputError("standard input is a terminal; pipe a text into it")
    try:
        raw = stdin.read(limits.file_bytes + 1)
    except OSError as problem:
        raise InputError((problem.strerror or "cannot be read").lower()) from None
    if len(raw) > limits.file_bytes:
        raise InputError(too_large(len(raw), limits))
    return raw


def _nothing(paths: Sequence[str], skipped: Sequence[Skipped]) -> str:
    """Why there is nothing to read, in one line."""
    if not skipped:
        named = ", ".join(clean_name(path) for path in paths[:NAMED])
        return f"{named}: no articles found"
    more = f" (and {len(skipped) - 1} more)" if len(skipped) > 1 else ""
    return f"{skipped[0].path}: {skipped[0].reason}{more}"
