"""The briefing as one HTML file: for screen, phone and print; it asks the network for nothing."""

import base64
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from briefing import __version__
from briefing.export.html.blocks import render_blocks
from briefing.export.html.citations import render_citations
from briefing.export.material import Material
from briefing.export.sections import lay_out
from briefing.export.selection import SECTIONS, strong
from briefing.model import Briefing, Place
from briefing.safe import visible

__all__ = ["as_html"]


def as_html(
    briefing: Briefing, sections: Sequence[str] = SECTIONS, notes: Mapping[Place, str] | None = None
) -> str:
    """The whole briefing, or these sections of it."""
    material = Material(strong(briefing), notes)
    page = lay_out(material, sections)
    known = {citation.label for citation in page.citations}
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    contents = "".join(f'<a href="#{part.name.lower()}">{part.name}</a>\n' for part in page.parts)
    opening = "".join(f"<li>{escape(line)}</li>\n" for line in page.opening)
    parts = "".join(
        f'<section id="{part.name.lower()}">\n<h2>{part.name}</h2>\n'
        f"{render_blocks(part.blocks, known)}</section>\n"
        for part in page.parts
    )
    return visible(
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="briefing {__version__}">\n'
        f"<title>{escape(page.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{escape(page.title)}</h1>\n<ul>\n{opening}</ul>\n<nav>\n{contents}</nav>\n</header>\n"
        f"<main>\n{parts}</main>\n{render_citations(material, page.citations)}</body>\n</html>\n"
    )


def _policy(style: str) -> str:
    """Nothing may be loaded or run; the one style sheet is allowed by its hash."""
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
