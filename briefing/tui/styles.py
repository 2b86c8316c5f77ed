"""The style sheets and our own themes, from `styles/` in the package or beside it."""

import tomllib
from functools import cache
from pathlib import Path

from textual.theme import Theme

__all__ = ["sheets", "stand_ins", "themes"]

SHEETS = ("screen.tcss", "roles.tcss", "overlays.tcss")


@cache
def folder() -> Path:
    """Inside an installed package, else in the repository."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_data" / "styles"
    return inside if inside.is_dir() else package.parent / "styles"


def sheets() -> list[Path]:
    """The style sheets, in order."""
    return [folder() / name for name in SHEETS]


def themes() -> list[Theme]:
    """Our own themes: dark, light, and one of the terminal's own colours."""
    table = tomllib.loads((folder() / "themes.toml").read_text(encoding="utf-8"))
    return [Theme(name=name, **colours) for name, colours in table.items()]


def stand_ins(theme: Theme) -> dict[str, str]:
    """Our own colours made from those of a theme that has none of them."""
    colours = theme.to_color_system().generate()
    return {
        "muted": colours["secondary"],
        "cursor": colours["panel"],
        "cursor-focus": colours["primary-muted"],
        "frame": colours["surface-lighten-2"],
        "evidence": colours["accent-muted"],
    }
