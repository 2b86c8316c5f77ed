"""A quote, alone or among the wordings of one utterance."""

from collections.abc import Iterator

from briefing.model import Quote, Slice
from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.kinds.shape import GAP, Kind, Row, also, dotted, labelled, wording
from briefing.tui.render import Line, Run

__all__ = ["QUOTE", "WORDING"]

SET_AGAINST = 4
"""Other wordings shown at once under the evidence."""


def _slice(catalog: Catalog, quote: Quote, place: Slice | None) -> str:
    return place.of(catalog.articles[quote.article].text) if place else ""


def _speaker(catalog: Catalog, quote: Quote) -> list[Run]:
    name = catalog.name(quote.speaker)
    if name:
        return [(name, "name")]
    words = _slice(catalog, quote, quote.source)
    told = {"unnamed": "unnamed", "unresolved": "who?", "none": "no source", "resolved": ""}
    return [
        (words, "name"),
        (f" ({told[quote.speaker_state]})" if words else told[quote.speaker_state], "meta"),
    ]


def _words(catalog: Catalog, quote: Quote) -> str:
    return GAP.join(catalog.text(span) for span in quote.spans)


def _row(catalog: Catalog, stop: Stop) -> Row:
    quote = catalog.quotes.get(stop.id)
    if quote is None:
        return Row(((stop.id, ""),))
    others = catalog.independent(stop.spans) - 1
    meta = dotted(
        _speaker(catalog, quote),
        [(_slice(catalog, quote, quote.cue), "cue")],
        [(quote.kind, "kind")],
        [(catalog.place(stop.spans[0]), "place")],
        [(f"+{others} source{'s' * (others > 1)}" if others else "", "meta")],
        [("weak" if quote.strength == "weak" else "", "kind")],
    )
    return Row(((_words(catalog, quote), ""),), meta)


def _wording_row(catalog: Catalog, stop: Stop) -> Row:
    quote = catalog.quotes.get(stop.id)
    if quote is None:
        return Row(((stop.id, ""),))
    places = ", ".join(catalog.place(span) for span in stop.spans)
    return Row(((_words(catalog, quote), ""),), dotted(_speaker(catalog, quote), [(places, "place")]))


def _detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    quote = catalog.quotes.get(catalog.group(stop.id)[aspect])
    if quote is None:
        return
    addressee, venue = _slice(catalog, quote, quote.addressee), _slice(catalog, quote, quote.venue)
    yield dotted(
        _speaker(catalog, quote),
        [(_slice(catalog, quote, quote.cue), "cue")],
        [("to ", "label"), (addressee, "")] if addressee else [],
        [("at ", "label"), (venue, "")] if venue else [],
        [(quote.kind, "kind")],
    )
    yield from also(catalog, stop, aspect)
    others = [one for one in catalog.group(stop.id) if one != quote.id]
    for other in (catalog.quotes[one] for one in others[:SET_AGAINST]):
        yield wording(catalog.label(other.article), _words(catalog, quote), _words(catalog, other))


def _why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    quote = catalog.quotes.get(stop.id)
    if quote is None:
        return
    yield from labelled("rule", quote.rule)
    yield from labelled("strength", quote.strength)
    yield from labelled("source words", _slice(catalog, quote, quote.source) or "none beside the quote")
    yield from labelled("cue", _slice(catalog, quote, quote.cue))
    yield from labelled("speaker", catalog.name(quote.speaker) or quote.speaker_state)
    yield from labelled("speaker link", quote.speaker_why)


QUOTE = Kind("quote", 3, _row, _detail, _why)
WORDING = Kind("wording", 3, _wording_row, _detail, _why)
