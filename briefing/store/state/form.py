"""The side file's JSON: one entry a text, and one a bundle for what no single text owns.

    {"schema": "briefing-work/1",
     "texts": {HASH: {"marks": [PLACE], "dropped": [PLACE], "notes": [PLACE + "words"],
                      "outlet": …, "date": …, "speakers": {START: NAME}, "pledge_kinds": {START: KIND}}},
     "bundles": {KEY: {"texts": [HASH], "last": PLACE + "text",
                       "merge": [[NAME]], "split": [[NAME]], "rename": {}, "hide": [NAME], "kind": {}}}}

A PLACE is {"section", "start", "end"}. Corrections of actors hold for the bundle they were made in, and for
any later bundle that shares a text with it and has none of its own: one more article loses nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from typing import Any, get_args

from briefing.model import Corrections, Place, Section, Work

__all__ = ["SCHEMA", "bundle_key", "empty", "put", "take"]

SCHEMA = "briefing-work/1"
BUNDLES_KEPT = 500
"""Bundles whose last stop is remembered; those with corrections are never dropped."""
ACTOR_FIELDS = ("merge", "split", "rename", "hide", "kind")

Row = dict[str, Any]


def empty() -> Row:
    """The document of somebody who has done nothing yet."""
    return {"schema": SCHEMA, "texts": {}, "bundles": {}}


def bundle_key(texts: Collection[str]) -> str:
    """One key for these texts in whatever order."""
    return sha256("\n".join(sorted(set(texts))).encode()).hexdigest()


def take(document: Row, texts: Collection[str]) -> Work:
    """The part of the document that concerns these texts; entries that make no sense are passed over."""
    mine = {text: _row(_row(document.get("texts")).get(text)) for text in sorted(set(texts))}
    bundle = _bundle(document, texts)
    return Work(
        marks=tuple(_places(mine, "marks")),
        dropped=tuple(_places(mine, "dropped")),
        notes=dict(_notes(mine)),
        corrections=Corrections(
            merge=_groups(bundle.get("merge")),
            split=_groups(bundle.get("split")),
            rename=_words(bundle.get("rename")),
            hide=frozenset(one for one in _list(bundle.get("hide")) if isinstance(one, str)),
            kind=_words(bundle.get("kind")),  # type: ignore[arg-type]
            speaker=dict(_by_start(mine, "speakers")),
            pledge_kind={key: kind for key, kind in _by_start(mine, "pledge_kinds") if kind},
            outlet=_of_texts(mine, "outlet"),
            date=_of_texts(mine, "date"),
        ),
        last=_last(document, texts),
    )


def put(document: Row, texts: Collection[str], work: Work) -> Row:
    """The document with that part replaced; what belongs to other texts is left as it is."""
    entries = dict(_row(document.get("texts")))
    for text in sorted(set(texts)):
        entries[text] = _entry(work, text)
        if not entries[text]:
            del entries[text]
    bundles = dict(_row(document.get("bundles")))
    key = bundle_key(texts)
    bundles.pop(key, None)
    bundles[key] = _bundle_entry(work, texts)
    idle = [one for one, entry in bundles.items() if not _corrects(_row(entry))]
    for one in idle[:-BUNDLES_KEPT]:
        del bundles[one]
    return {**document, "schema": SCHEMA, "texts": entries, "bundles": bundles}


def _entry(work: Work, text: str) -> Row:
    known = work.corrections
    fields = {
        "marks": [_place(place) for place in work.marks if place.text_sha256 == text],
        "dropped": [_place(place) for place in work.dropped if place.text_sha256 == text],
        "notes": [
            {**_place(place), "words": words}
            for place, words in sorted(work.notes.items())
            if place.text_sha256 == text
        ],
        "outlet": known.outlet.get(text),
        "date": known.date.get(text),
        "speakers": {str(start): name for (owner, start), name in known.speaker.items() if owner == text},
        "pledge_kinds": {
            str(start): one for (owner, start), one in known.pledge_kind.items() if owner == text
        },
    }
    return {name: value for name, value in fields.items() if value}


def _bundle_entry(work: Work, texts: Collection[str]) -> Row:
    known = work.corrections
    last = {**_place(work.last), "text": work.last.text_sha256} if work.last else None
    fields = {
        "merge": [list(group) for group in known.merge],
        "split": [list(group) for group in known.split],
        "rename": dict(known.rename),
        "hide": sorted(known.hide),
        "kind": dict(known.kind),
        "last": last,
    }
    return {"texts": sorted(set(texts)), **{name: value for name, value in fields.items() if value}}


def _bundle(document: Row, texts: Collection[str]) -> Row:
    """The bundle's own corrections of actors, else those of all bundles that share a text with it."""
    bundles = _row(document.get("bundles"))
    own = _row(bundles.get(bundle_key(texts)))
    if own:
        return own
    wanted, joined = set(texts), Row()
    for entry in map(_row, bundles.values()):
        if _corrects(entry) and wanted & {one for one in _list(entry.get("texts")) if isinstance(one, str)}:
            for name in ("merge", "split", "hide"):
                joined[name] = _list(joined.get(name)) + _list(entry.get(name))
            for name in ("rename", "kind"):
                joined[name] = _row(joined.get(name)) | _row(entry.get(name))
    return joined


def _corrects(entry: Row) -> bool:
    return any(entry.get(name) for name in ACTOR_FIELDS)


def _last(document: Row, texts: Collection[str]) -> Place | None:
    entry = _row(_row(document.get("bundles")).get(bundle_key(texts)))
    last = _row(entry.get("last"))
    text = last.get("text")
    return _read_place(text, last) if isinstance(text, str) and text in texts else None


def _place(place: Place) -> Row:
    return {"section": place.section, "start": place.start, "end": place.end}


def _read_place(text: str, row: Row) -> Place | None:
    section: Any = row.get("section")
    start, end = row.get("start"), row.get("end")
    if section in get_args(Section) and type(start) is int and type(end) is int and 0 <= start <= end:
        return Place(text, start, end, section)
    return None


def _places(mine: Mapping[str, Row], field: str) -> Iterator[Place]:
    for text, entry in mine.items():
        for row in _list(entry.get(field)):
            place = _read_place(text, _row(row))
            if place:
                yield place


def _notes(mine: Mapping[str, Row]) -> Iterator[tuple[Place, str]]:
    for text, entry in mine.items():
        for row in map(_row, _list(entry.get("notes"))):
            place, words = _read_place(text, row), row.get("words")
            if place and isinstance(words, str):
                yield place, words


def _by_start(mine: Mapping[str, Row], field: str) -> Iterator[tuple[tuple[str, int], Any]]:
    for text, entry in mine.items():
        for start, value in _row(entry.get(field)).items():
            if start.isdecimal() and (value is None or isinstance(value, str)):
                yield (text, int(start)), value


def _of_texts(mine: Mapping[str, Row], field: str) -> dict[str, str]:
    return {text: entry[field] for text, entry in mine.items() if isinstance(entry.get(field), str)}


def _groups(value: object) -> tuple[tuple[str, ...], ...]:
    groups = (tuple(one for one in _list(group) if isinstance(one, str)) for group in _list(value))
    return tuple(group for group in groups if group)


def _words(value: object) -> dict[str, str]:
    return {key: word for key, word in _row(value).items() if isinstance(word, str)}


def _row(value: object) -> Row:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []
