"""From files to articles: formats, decoding, cleaning, and what is story and what is noise."""

from briefing.reading.load import load

__all__ = ["load"]
