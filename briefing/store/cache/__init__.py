"""Analyses kept between runs: one SQLite file that may be deleted, damaged or locked at any time."""

from briefing.store.cache.cache import AnalysisCache

__all__ = ["AnalysisCache"]
