"""From items to the places they are kept by, and back: what ties marks and notes to texts. Pure."""

from briefing.model import Place, Section, Span
from briefing.trail import Stop
from briefing.tui.catalog import Catalog

__all__ = ["place_of", "section_of", "stop_at"]

_SECTIONS: dict[str, Section] = {
    "sentence": "summary",
    "actor": "actors",
    "quote": "quotes",
    "wording": "quotes",
    "pledge": "pledges",
    "discrepancy": "compare",
    "dispute": "compare",
}


def section_of(stop: Stop) -> Section:
    """The section an item is kept under."""
    return _SECTIONS.get(stop.kind, "sources")


def place_of(catalog: Catalog, stop: Stop) -> Place | None:
    """What the item is kept by; None for one that stands nowhere."""
    if not stop.spans:
        return None
    span = stop.spans[0]
    return Place(catalog.articles[span.article].text_sha256, span.start, span.end, section_of(stop))


def stop_at(catalog: Catalog, place: Place) -> Stop | None:
    """A bare stop for a place in the sources; None where its text is not among them."""
    for article in catalog.briefing.articles:
        if article.text_sha256 == place.text_sha256 and place.end <= len(article.text):
            span = Span(article.id, place.start, place.end)
            return Stop("passage", f"{span.article}:{span.start}:{span.end}", (span,))
    return None
