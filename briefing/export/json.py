"""The briefing as JSON, schema `briefing/1`."""

import json
from typing import Any

from briefing import __version__
from briefing.model import Article, Briefing, Pledge, Quote, Slice, Span

__all__ = ["SCHEMA", "as_json"]

SCHEMA = "briefing/1"
STRONG_PLEDGES = ("bound", "announced")
"""The pledges of a default export; the rest needs `--all`."""

Row = dict[str, Any]


def as_json(briefing: Briefing, with_text: bool = False) -> str:
    """The whole briefing as one JSON object: sorted keys, no timestamps, one final newline."""
    writer = _Writer(briefing, with_text)
    return json.dumps(writer.document(), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


class _Writer:
    """Rows of the document; holds the texts that spans are cut from."""

    def __init__(self, briefing: Briefing, with_text: bool) -> None:
        self.briefing = briefing
        self.with_text = with_text
        self.texts = {article.id: article.text for article in briefing.articles}
        weak = briefing.parameters.weak
        self.quotes = [quote for quote in briefing.quotes if weak or quote.strength == "strong"]
        self.pledges = [pledge for pledge in briefing.pledges if weak or pledge.strength in STRONG_PLEDGES]

    def document(self) -> Row:
        briefing = self.briefing
        quotes, pledges = {quote.id for quote in self.quotes}, {pledge.id for pledge in self.pledges}
        return {
            "schema": SCHEMA,
            "generator": {"name": "briefing", "version": __version__, "parameters": self.parameters()},
            "articles": [self.article(article) for article in briefing.articles],
            "summary": [
                {**self.span(sentence.span), "also": [self.span(span) for span in sentence.also]}
                for sentence in briefing.summary
            ],
            "actors": [
                {
                    "id": actor.id,
                    "name": actor.name,
                    "kind": actor.kind,
                    "role": briefing.text(actor.role) if actor.role else None,
                    "role_span": self.span(actor.role) if actor.role else None,
                    "names": list(actor.names),
                    "metonyms": list(actor.metonyms),
                    "mentions": [self.span(span) for span in actor.mentions],
                }
                for actor in briefing.actors
            ],
            "links": [
                {**self.span(Span(link.article, link.start, link.end)), "actor": link.actor, "why": link.why}
                for link in briefing.links
            ],
            "quotes": [self.quote(quote) for quote in self.quotes],
            "quote_groups": _kept(briefing.quote_groups, quotes),
            "pledges": [self.pledge(pledge) for pledge in self.pledges],
            "pledge_groups": _kept(briefing.pledge_groups, pledges),
            "discrepancies": [
                {
                    "id": one.id,
                    "about": one.about,
                    "kind": one.kind,
                    "values": [self.span(value) for value in one.values],
                }
                for one in briefing.discrepancies
            ],
            "disputes": [
                {
                    "claim": self.span(one.claim),
                    "denial": self.span(one.denial),
                    "actors": [one.claimer, one.denier],
                }
                for one in briefing.disputes
            ],
            "gaps": {
                "single_source": [one for one in briefing.gaps.single_source if one in quotes | pledges],
                "unnamed": [one for one in briefing.gaps.unnamed if one in quotes],
            },
            "duplicates": [list(group) for group in briefing.duplicates],
            "skipped": [{"path": one.path, "reason": one.reason} for one in briefing.skipped],
            "warnings": list(briefing.warnings),
            "notes": [],
        }

    def parameters(self) -> Row:
        chosen = self.briefing.parameters
        return {
            "length": chosen.length,
            "method": chosen.method,
            "actor": chosen.actor,
            "query": chosen.query,
            "all": chosen.weak,
            "model": chosen.model,
        }

    def article(self, article: Article) -> Row:
        sentences = self.briefing.sentences[article.id]
        row: Row = {
            "id": article.id,
            "path": article.path,
            "sha256": article.sha256,
            "text_sha256": article.text_sha256,
            "outlet": article.outlet,
            "title": self.slice(article.id, article.title),
            "date": article.date,
            "noise": [
                {**self.some(article.id, line.slice), "kind": line.kind}
                for line in article.lines
                if line.is_noise
            ],
            "sentences": [[sentence.start, sentence.end] for sentence in sentences],
        }
        if self.with_text:
            row["text"] = article.text
        return row

    def quote(self, quote: Quote) -> Row:
        here = quote.article
        return {
            "id": quote.id,
            "article": here,
            "kind": quote.kind,
            "content": [self.some(here, piece) for piece in quote.content],
            "source": self.slice(here, quote.source),
            "cue": self.slice(here, quote.cue),
            "speaker": quote.speaker,
            "speaker_state": quote.speaker_state,
            "why": quote.rule,
            "strength": quote.strength,
            "venue": self.slice(here, quote.venue),
            "addressee": self.slice(here, quote.addressee),
            "in_noise": quote.in_noise,
        }

    def pledge(self, pledge: Pledge) -> Row:
        here = pledge.article
        return {
            "id": pledge.id,
            "article": here,
            "kind": pledge.kind,
            "sentence": self.some(here, pledge.sentence),
            "action": self.some(here, pledge.action),
            "actors": list(pledge.actors),
            "beneficiaries": list(pledge.beneficiaries),
            "condition": self.slice(here, pledge.condition),
            "deadline": self.slice(here, pledge.deadline),
            "actor_text": self.slice(here, pledge.actor_text),
            "reported_by": pledge.reported_by,
            "amount": self.slice(here, pledge.amount),
            "strength": pledge.strength,
            "withdrawn": pledge.withdrawn,
            "why": pledge.rule,
            "in_noise": pledge.in_noise,
        }

    def some(self, article: str, place: Slice) -> Row:
        return {"start": place.start, "end": place.end, "text": place.of(self.texts[article])}

    def slice(self, article: str, place: Slice | None) -> Row | None:
        return None if place is None else self.some(article, place)

    def span(self, span: Span) -> Row:
        return {"article": span.article, **self.some(span.article, span.slice)}


def _kept(groups: tuple[tuple[str, ...], ...], known: set[str]) -> list[list[str]]:
    """The groups that still have two members among the exported items."""
    left = ([one for one in group if one in known] for group in groups)
    return [group for group in left if len(group) > 1]
