"""An ArticleAnalysis as msgpack and back. Reading checks every value: the file may hold anything.

A dataclass is the list of its fields' values; the types say how to read it back.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from briefing.model import ArticleAnalysis, Figure, Name, Reference

__all__ = ["pack", "unpack"]

Read = Callable[[Any, int], Any]
"""(packed value, length of the text) -> value; raises ValueError."""


def pack(key: bytes, analysis: ArticleAnalysis) -> bytes:
    """The body of one entry; it knows its key, so that it is good under no other."""
    import msgpack  # type: ignore[import-untyped] # noqa: PLC0415 - only where a cache is used

    packed: bytes = msgpack.packb([key, _packed(analysis)])
    return packed


def unpack(key: bytes, body: bytes, length: int) -> ArticleAnalysis:
    """The analysis of a text of this length. Raises ValueError where the body is anything else."""
    import msgpack  # noqa: PLC0415 - only where a cache is used

    try:
        owner, packed = msgpack.unpackb(body, strict_map_key=True)
        if owner != key:
            raise ValueError("belongs to another text")
        analysis: ArticleAnalysis = _reader(ArticleAnalysis)(packed, length)
    except (TypeError, msgpack.UnpackException, RecursionError) as problem:
        raise ValueError(str(problem)) from None
    _check_sentences(analysis)
    return analysis


def _packed(value: Any) -> Any:
    if is_dataclass(value):
        return [_packed(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [_packed(one) for one in value]
    return value


@cache
def _reader(kind: Any) -> Read:
    """What reads a value of this type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_reader(kind)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin in (Union, UnionType):
        return _optional_reader(arguments)
    if origin is Literal:
        return _literal_reader(frozenset(arguments))
    return _plain_reader(kind)


def _dataclass_reader(kind: type) -> Read:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    readers = [_reader(hints[name]) for name in names]
    placed = "start" in names and "end" in names

    def read(value: Any, length: int) -> Any:
        made = kind(*(one(part, length) for one, part in zip(readers, value, strict=True)))
        if placed and not 0 <= made.start <= made.end <= length:
            raise ValueError("lies outside the text")
        return made

    return read


def _tuple_reader(arguments: tuple[Any, ...]) -> Read:
    if arguments[-1] is Ellipsis:
        item = _reader(arguments[0])
        return lambda value, length: tuple([item(one, length) for one in _listed(value)])
    items = [_reader(one) for one in arguments]
    return lambda value, length: tuple(
        one(part, length) for one, part in zip(items, _listed(value), strict=True)
    )


def _optional_reader(arguments: tuple[Any, ...]) -> Read:
    (kind,) = (one for one in arguments if one is not NoneType)
    item = _reader(kind)
    return lambda value, length: None if value is None else item(value, length)


def _literal_reader(allowed: frozenset[Any]) -> Read:
    def read(value: Any, _: int) -> Any:
        if value not in allowed:
            raise ValueError("is no known word")
        return value

    return read


def _plain_reader(kind: type) -> Read:
    allowed = (int, float) if kind is float else (kind,)

    def read(value: Any, _: int) -> Any:
        if type(value) not in allowed:
            raise ValueError(f"is no {kind.__name__}")
        return value

    return read


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("is no list")
    return value


def _check_sentences(analysis: ArticleAnalysis) -> None:
    count = len(analysis.sentences)
    placed: tuple[Name | Reference | Figure, ...] = (
        *analysis.names,
        *analysis.references,
        *analysis.figures,
    )
    for item in placed:
        if not 0 <= item.sentence < count:
            raise ValueError("names a sentence that is not there")
