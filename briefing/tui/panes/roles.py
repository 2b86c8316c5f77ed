"""The roles a run of text may play, and the one hidden widget that knows their colours.

Component styles are worked out for every widget that has them, again on every change of focus or
size; held once instead of by every pane they cost a ninth.
"""

from typing import ClassVar

from textual.widget import Widget

__all__ = ["ROLES", "Roles"]

ROLES = frozenset(
    {
        "meta",
        "place",
        "name",
        "kind",
        "cue",
        "label",
        "title",
        "heading",
        "value",
        "versus",
        "ours",
        "theirs",
        "hit",
        "note",
        "out",
        "gutter",
        "cursor",
        "cursor-focus",
        "item",
        "focus",
        "noise",
        "key",
        "tab",
        "tab-on",
        "jump",
        "own",
        "plain",
    }
)
"""What a run may be; each has its colours in styles/roles.tcss."""


class Roles(Widget):
    """Never shown; its component styles are the colours of the roles."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"role--{role}" for role in ROLES}
