"""What an element is, by its tag and by the names its page gave it."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, cast

from lxml.etree import _Element

from briefing.model import LineKind
from briefing.reading.tables import entries

__all__ = ["BLOCKS", "OUT", "Inside", "Role", "is_hidden", "role_of"]

Role = LineKind | Literal["out", "hidden", "aside"]
"""What an element says about its text: `aside` is noise that its lines tell apart."""
Inside = LineKind | Literal["aside"]
"""What holds for the text inside an element that is kept."""

OUT = entries(__package__, "unseen")
"""Elements whose text is never part of what a reader sees of an article."""
BLOCKS = entries(__package__, "blocks")
"""Elements that begin and end a line."""
_BY_TAG: dict[str, Role] = {
    "nav": "boilerplate",
    "footer": "boilerplate",
    "aside": "aside",
    "figure": "caption",
    "figcaption": "caption",
}
_HIDING = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:\D|$)|opacity\s*:\s*0(?:[^.\d]|$))",
    re.IGNORECASE,
)
_NAMES = (
    "class",
    "id",
    "role",
    "itemprop",
    "rel",
    "data-component",
    "data-testid",
    "data-type",
    "data-block",
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APART = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 400
"""Characters of an element's names that are looked at; utility classes can be endless."""


def is_hidden(element: _Element) -> bool:
    """Whether a reader of the page would not see it."""
    get = element.get
    return len(element.attrib) > 0 and (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or get("aria-modal") == "true"
        or _HIDING.search(get("style") or "") is not None
    )


def role_of(element: _Element) -> Role | None:
    """What the element's tag or names say about its text, None where they say nothing."""
    tag = element.tag
    if len(element.attrib):
        for name in _NAMES:
            value = element.get(name)
            if value and (found := _named(value[:_LONGEST_NAME])):
                return found
    return _BY_TAG.get(tag) if isinstance(tag, str) else None


@lru_cache(4096)
def _named(value: str) -> Role | None:
    parts = [f"-{_APART.sub('-', _CAMEL.sub('-', name).lower()).strip('-')}-" for name in value.split()]
    for kind, words in _table():
        # `article-body` resets what is around it, `article-body-related` does not.
        if any(
            word == part if kind in ("out", "story") else word in part for part in parts for word in words
        ):
            return kind
    return None


@cache
def _table() -> tuple[tuple[Role, tuple[str, ...]], ...]:
    text = files(__package__).joinpath("roles.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((cast("Role", kind), tuple(f"-{word}-" for word in words.split())) for kind, words in rows)
