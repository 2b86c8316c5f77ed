"""The briefing as one table: a row an item, with its place in its source. RFC 4180."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from briefing.export.material import Material
from briefing.export.selection import SECTIONS, strong
from briefing.model import Briefing, Place, Pledge, Quote, Slice, Span
from briefing.safe import visible

__all__ = ["COLUMNS", "as_csv", "cell"]

COLUMNS = (
    "section",
    "id",
    "kind",
    "actor",
    "text",
    "condition",
    "deadline",
    "beneficiary",
    "same_as",
    "strength",
    "outlet",
    "headline",
    "date",
    "file",
    "sentence",
    "chars",
    "sha256",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet compute a cell."""
OMISSION = " […] "

Row = dict[str, str]


def as_csv(
    briefing: Briefing, sections: Sequence[str] = SECTIONS, notes: Mapping[Place, str] | None = None
) -> str:
    """All items under one header; the articles themselves come first."""
    table = _Table(Material(strong(briefing), notes))
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    order = ("sources", *(name for name in SECTIONS if name != "sources"))
    for section in order:
        if section in sections:
            for row in getattr(table, section)():
                writer.writerow({name: cell(value) for name, value in {"section": section, **row}.items()})
    return out.getvalue()


def cell(value: str) -> str:
    """A cell that no spreadsheet computes and no terminal obeys."""
    return visible(f"'{value}" if value.startswith(FORMULA) else value)


class _Table:
    """The rows of each section."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.briefing = material.briefing

    def sources(self) -> Iterator[Row]:
        for article in self.briefing.articles:
            whole = Span(article.id, 0, len(article.text))
            headline = self.material.headline(article) or ""
            yield {**self._place([whole]), "id": article.id, "text": headline, "sentence": ""}
        for one in self.briefing.skipped:
            yield {"kind": "skipped", "text": one.reason, "file": one.path}

    def summary(self) -> Iterator[Row]:
        for number, sentence in enumerate(self.briefing.summary, start=1):
            others = self.material.labels(span.article for span in sentence.also)
            yield {**self._cut([sentence.span]), "id": f"s{number}", "same_as": others}

    def actors(self) -> Iterator[Row]:
        for actor in self.briefing.actors:
            yield {
                **self._place(actor.mentions[:1]),
                "id": actor.id,
                "kind": actor.kind,
                "actor": actor.name,
                "text": " | ".join((*actor.names, *actor.metonyms)),
            }

    def quotes(self) -> Iterator[Row]:
        for quote in self.briefing.quotes:
            yield {
                **self._cut(quote.spans),
                "id": quote.id,
                "kind": quote.kind,
                "actor": self._speaker(quote),
                "same_as": self._group(quote.id),
                "strength": quote.strength,
            }

    def pledges(self) -> Iterator[Row]:
        for pledge in self.briefing.pledges:
            yield {
                **self._cut([pledge.span]),
                "id": pledge.id,
                "kind": f"{pledge.kind} (withdrawn)" if pledge.withdrawn else pledge.kind,
                "actor": self.material.actors(pledge.actors) or self._words(pledge, pledge.actor_text),
                "condition": self._words(pledge, pledge.condition),
                "deadline": self._words(pledge, pledge.deadline),
                "beneficiary": self.material.actors(pledge.beneficiaries),
                "same_as": self._group(pledge.id),
                "strength": pledge.strength,
            }

    def compare(self) -> Iterator[Row]:
        for one in self.briefing.discrepancies:
            for value in one.values:
                yield {**self._cut([value]), "id": one.id, "kind": one.kind}
        for dispute in self.briefing.disputes:
            for kind, span, actor in (
                ("claim", dispute.claim, dispute.claimer),
                ("denial", dispute.denial, dispute.denier),
            ):
                named = self.material.actors([actor]) if actor else ""
                yield {**self._cut([span]), "id": dispute.id, "kind": kind, "actor": named}

    def notes(self) -> Iterator[Row]:
        for number, (place, span) in enumerate(self.material.noted(), start=1):
            yield {**self._place([span]), "id": f"n{number}", "text": self.material.notes[place]}

    def _cut(self, spans: Sequence[Span]) -> Row:
        words = OMISSION.join(self.material.text(span) for span in spans)
        return {**self._place(spans), "text": words}

    def _place(self, spans: Sequence[Span]) -> Row:
        if not spans:
            return {}
        article = self.material.articles[spans[0].article]
        return {
            "outlet": article.outlet or "",
            "headline": self.material.headline(article) or "",
            "date": article.date or "",
            "file": article.path,
            "sentence": str(self.material.sentence_number(spans[0])),
            "chars": " ".join(f"{span.start}-{span.end}" for span in spans),
            "sha256": article.sha256,
        }

    def _speaker(self, quote: Quote) -> str:
        if quote.speaker:
            return self.material.actors([quote.speaker])
        return quote.source.of(self.material.articles[quote.article].text) if quote.source else ""

    def _words(self, pledge: Pledge, place: Slice | None) -> str:
        return place.of(self.material.articles[pledge.article].text) if place else ""

    def _group(self, item: str) -> str:
        return " ".join(one for one in self.material.group_of.get(item, ()) if one != item)
