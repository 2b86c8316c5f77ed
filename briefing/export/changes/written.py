"""The differences as text for people and as json for programs."""

import json
from collections.abc import Iterator, Mapping

from briefing.export.changes.compare import Changes
from briefing.export.changes.items import Item
from briefing.safe import escaped, one_line

__all__ = ["changes_as_json", "changes_as_text"]

SCHEMA = "briefing-diff/1"


def changes_as_text(changes: Mapping[str, Changes]) -> str:
    """`+` new, `-` gone, `~` changed, under the sections that differ."""
    lines = [line for section, change in changes.items() for line in _section(section, change)]
    return "".join(f"{line}\n" for line in lines) or "no differences\n"


def changes_as_json(changes: Mapping[str, Changes]) -> str:
    """Schema `briefing-diff/1`: new, gone and changed items of every section."""
    document = {"schema": SCHEMA, **{section: _row(change) for section, change in changes.items()}}
    return escaped(json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1)) + "\n"


def _section(name: str, change: Changes) -> Iterator[str]:
    if change.new or change.gone or change.changed:
        yield name.upper()
    yield from (one_line(f"+ {item.title}") for item in change.new)
    yield from (one_line(f"- {item.title}") for item in change.gone)
    for pair in change.changed:
        yield one_line(f"~ {pair.new.title}")
        yield from (one_line(f"    {name}: {was or '-'} -> {now or '-'}") for name, was, now in pair.fields)


def _row(change: Changes) -> dict[str, object]:
    return {
        "new": [_item(item) for item in change.new],
        "gone": [_item(item) for item in change.gone],
        "changed": [
            {**_item(pair.new), "before": {name: was for name, was, _ in pair.fields}}
            for pair in change.changed
        ],
    }


def _item(item: Item) -> dict[str, object]:
    return {"title": item.title, **dict(item.fields)}
