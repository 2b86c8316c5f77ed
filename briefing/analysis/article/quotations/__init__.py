"""Which stretches of a text stand inside quotation marks; told before any parse."""

from briefing.analysis.article.quotations.scan import Quotation, scan

__all__ = ["Quotation", "scan"]
