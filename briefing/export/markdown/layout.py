"""The marks between our words and a source's, shared by what writes them and what reads them back."""

__all__ = ["ITEM", "OMISSION", "QUOTED", "QUOTED_BREAK"]

ITEM = "- "
QUOTED = "> "
OMISSION = " […] "
"""Between the pieces of a quote that its cue cuts. Brackets of a source are always escaped."""
QUOTED_BREAK = f"\\\n{QUOTED}"
"""A line break of the source inside a block quotation."""
