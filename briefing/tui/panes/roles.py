"""The roles a run of text may play and how each looks in the colours of the theme.

A table and no rules of a style sheet: Textual works out the component styles of a widget again at
every change of focus or size, and parses their rules before the first frame.
"""

from collections.abc import Mapping

__all__ = ["COLOURLESS", "ROLES"]

ROLES: Mapping[str, str] = {
    "meta": "$muted",
    "place": "$muted",
    "name": "bold $primary",
    "kind": "italic $secondary",
    "cue": "italic $muted",
    "label": "$muted",
    "title": "bold",
    "heading": "bold $accent",
    "value": "bold",
    "versus": "bold $accent",
    "ours": "underline $success",
    "theirs": "bold $error",
    "hit": "bold underline",
    "note": "bold $accent",
    "own": "italic $accent",
    "out": "strike",
    "gutter": "$accent",
    "cursor": "on $cursor",
    "cursor-focus": "on $cursor-focus",
    "item": "underline",
    "focus": "bold on $evidence",
    "noise": "italic $muted",
    "key": "bold $accent",
    "tab": "$muted",
    "tab-on": "bold $primary",
    "jump": "bold reverse $background on $accent",
    "plain": "",
}
"""Role -> a Textual style. Nothing is said by colour alone: each that matters has a style or a word too."""

COLOURLESS: Mapping[str, str] = {
    "focus": "bold reverse on $evidence",
    "cursor-focus": "bold on $cursor-focus",
}
"""Without colours, and in the terminal's own, a background tells nothing: reverse does."""
