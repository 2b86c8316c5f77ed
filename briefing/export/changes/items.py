"""The items of an export in a form that two exports share: words and places, no numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["SECTIONS", "Item", "items"]

SECTIONS = ("articles", "summary", "actors", "quotes", "pledges", "discrepancies", "disputes")
EDGE = 40
"""Characters at either end of a quote by which it is known again when its other end has moved."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One item, known by its words."""

    keys: tuple[tuple[str, ...], ...]
    """By what it is found in the other export, surest first."""
    title: str
    """What is told of it."""
    fields: tuple[tuple[str, str], ...]
    """What may change about it."""


def items(document: Row, section: str) -> list[Item]:
    """The items of one section, in the export's order."""
    reader = _Reader(document)
    found: Iterator[Item] = getattr(reader, section)()
    return list(found)


class _Reader:
    """Reads the rows of one export, with actors and articles by their names."""

    def __init__(self, document: Row) -> None:
        self.document = document
        self.paths = {one["id"]: one["path"] for one in document["articles"]}
        self.names = {one["id"]: one["name"] for one in document["actors"]}

    def articles(self) -> Iterator[Item]:
        for one in self.document["articles"]:
            title = f"{one['path']}: {_words(one['title']) or 'no headline'}"
            fields = (("outlet", one["outlet"] or ""), ("date", one["date"] or ""), ("sha256", one["sha256"]))
            yield Item((("path", one["path"]), ("hash", one["sha256"])), title, fields)

    def summary(self) -> Iterator[Item]:
        for one in self.document["summary"]:
            path, words = self.paths[one["article"]], _words(one)
            yield Item((("place", path, words), ("words", words)), f"{path}: {words}", ())

    def actors(self) -> Iterator[Item]:
        for one in self.document["actors"]:
            names = sorted({one["name"], *one["names"]})
            keys = (("name", one["name"].casefold()), *(("names", name.casefold()) for name in names))
            fields = (("kind", one["kind"]), ("role", one["role"] or ""), ("names", ", ".join(names)))
            yield Item(keys, one["name"], fields)

    def quotes(self) -> Iterator[Item]:
        for one in self.document["quotes"]:
            path, words = self.paths[one["article"]], " […] ".join(map(_words, one["content"]))
            speaker = self.names.get(one["speaker"], "") or _words(one["source"])
            fields = (("speaker", speaker), ("kind", one["kind"]), ("strength", one["strength"]))
            here = str(one["content"][0]["start"])
            keys = (
                ("here", path, words, here),
                ("words", path, words),
                ("start", path, words[:EDGE]),
                ("end", path, words[-EDGE:]),
            )
            yield Item(keys, f"{path}: {speaker or 'unnamed'}: {words}", fields)

    def pledges(self) -> Iterator[Item]:
        for one in self.document["pledges"]:
            path, action, sentence = (
                self.paths[one["article"]],
                _words(one["action"]),
                _words(one["sentence"]),
            )
            bound = self._named(one["actors"]) or _words(one["actor_text"])
            fields = (
                ("kind", one["kind"]),
                ("bound", bound),
                ("action", action),
                ("condition", _words(one["condition"])),
                ("deadline", _words(one["deadline"])),
                ("beneficiaries", self._named(one["beneficiaries"])),
                ("withdrawn", "yes" if one["withdrawn"] else "no"),
            )
            here = str(one["action"]["start"])
            keys = (
                ("here", path, action, here),
                ("words", path, sentence, action),
                ("sentence", path, sentence),
            )
            yield Item(keys, f"{path}: {bound or 'nobody named'}: {one['kind']}: {action}", fields)

    def discrepancies(self) -> Iterator[Item]:
        for one in self.document["discrepancies"]:
            values = " / ".join(
                sorted(f"{self.paths[value['article']]}: {_words(value)}" for value in one["values"])
            )
            about = f"{one['about']} ({one['kind']})"
            yield Item((("values", values), ("about", about)), f"{about}: {values}", (("values", values),))

    def disputes(self) -> Iterator[Item]:
        for one in self.document["disputes"]:
            claim, denial = _words(one["claim"]), _words(one["denial"])
            fields = (("actors", self._named(actor for actor in one["actors"] if actor)),)
            yield Item((("words", claim, denial),), f"{claim} / {denial}", fields)

    def _named(self, ids: Any) -> str:
        return ", ".join(sorted(self.names.get(one, one) for one in ids))


def _words(place: Row | None) -> str:
    return " ".join(place["text"].split()) if place else ""
