"""The file name of an export: date and headline, in harmless letters."""

import re
import unicodedata

from briefing.export.sources import title
from briefing.model import Briefing

__all__ = ["SUFFIXES", "file_name", "slug"]

LONGEST = 80
"""Characters of a whole name without its suffix."""
UNSAFE = re.compile(r"[^a-z0-9]+")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
"""Device names on Windows."""
SUFFIXES = {"markdown": ".md", "json": ".json", "csv": ".csv", "html": ".html"}


def file_name(briefing: Briefing, form: str) -> str:
    """`YYYY-MM-DD-slug.md`; without any date in the sources, the slug alone."""
    dates = sorted(article.date for article in briefing.articles if article.date)
    return slug(f"{dates[-1] if dates else ''} {title(briefing)}") + SUFFIXES[form]


def slug(text: str) -> str:
    """Letters a-z, digits and hyphens, cut at a word; never empty, never a device's name."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = UNSAFE.sub("-", plain).strip("-")
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    if not words or RESERVED.fullmatch(words):
        return f"briefing-{words}".strip("-")
    return words
