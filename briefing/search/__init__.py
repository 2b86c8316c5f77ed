"""Searching the texts: every place that holds the words of a query."""

from briefing.search.words import fold, hits, holds, pattern

__all__ = ["fold", "hits", "holds", "pattern"]
