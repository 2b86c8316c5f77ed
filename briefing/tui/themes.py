"""Our own themes: dark, light, and one of the terminal's own colours.

Text on background keeps a contrast of at least 7:1, dimmed text 4.5:1.
"""

from textual.theme import Theme

__all__ = ["THEMES", "stand_ins"]

THEMES = (
    Theme(
        name="briefing-dark",
        primary="#8ab4d8",
        secondary="#a3b18a",
        accent="#e6b566",
        warning="#e6b566",
        error="#e5786d",
        success="#95c27e",
        foreground="#dcdad5",
        background="#15181c",
        surface="#191d22",
        panel="#232931",
        dark=True,
        variables={
            "muted": "#9aa0a8",
            "cursor": "#20262e",
            "cursor-focus": "#2b3846",
            "evidence": "#4d3f22",
            "frame": "#414b57",
        },
    ),
    Theme(
        name="briefing-light",
        primary="#1f4e79",
        secondary="#4b5d23",
        accent="#8a4b08",
        warning="#8a4b08",
        error="#a11d1d",
        success="#2d6a2d",
        foreground="#1c1c1a",
        background="#fbfaf6",
        surface="#f5f3ec",
        panel="#e7e3d8",
        dark=False,
        variables={
            "muted": "#6b6a63",
            "cursor": "#ebe8de",
            "cursor-focus": "#d6e2ee",
            "evidence": "#f3ddae",
            "frame": "#b5b0a0",
        },
    ),
    Theme(
        name="briefing-terminal",
        primary="ansi_blue",
        secondary="ansi_cyan",
        accent="ansi_yellow",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        ansi=True,
        luminosity_spread=0.0,
        text_alpha=1.0,
        variables={
            "muted": "ansi_bright_black",
            "cursor": "ansi_default",
            "cursor-focus": "ansi_default",
            "evidence": "ansi_default",
            "frame": "ansi_bright_black",
            "ansi-background": "ansi_default",
            "ansi-foreground": "ansi_default",
            "border-blurred": "ansi_bright_black",
            "input-cursor-background": "ansi_default",
            "input-cursor-foreground": "ansi_default",
            "input-cursor-text-style": "reverse",
            "screen-selection-background": "ansi_blue",
            "screen-selection-foreground": "ansi_white",
        },
    ),
)


def stand_ins(theme: Theme) -> dict[str, str]:
    """Our own colours made from those of a theme that has none of them; nothing for a theme of ours."""
    if theme in THEMES:
        return {}
    colours = theme.to_color_system().generate()
    return {
        "muted": colours["secondary"],
        "cursor": colours["panel"],
        "cursor-focus": colours["primary-muted"],
        "frame": colours["surface-lighten-2"],
        "evidence": colours["accent-muted"],
    }
