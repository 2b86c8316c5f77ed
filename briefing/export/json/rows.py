"""The rows of the JSON export: every span with its verbatim text, so that a wrong offset shows."""

from typing import Any

from briefing.model import (
    Actor,
    Article,
    Briefing,
    Discrepancy,
    Dispute,
    Link,
    Place,
    Pledge,
    Quote,
    Slice,
    Span,
    SummarySentence,
)

__all__ = ["Row", "Rows"]

Row = dict[str, Any]


class Rows:
    """Makes rows of a briefing's items; holds the texts that spans are cut from."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.texts = {article.id: article.text for article in briefing.articles}
        self.actors = {actor.id for actor in briefing.actors}

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

    def article(self, article: Article, *, with_text: bool) -> Row:
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
        if with_text:
            row["text"] = article.text
        return row

    def summary(self, sentence: SummarySentence) -> Row:
        return {**self.span(sentence.span), "also": [self.span(span) for span in sentence.also]}

    def actor(self, actor: Actor) -> Row:
        return {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "role": actor.role.slice.of(self.texts[actor.role.article]) if actor.role else None,
            "role_span": self.span(actor.role) if actor.role else None,
            "names": list(actor.names),
            "metonyms": list(actor.metonyms),
            "mentions": [self.span(span) for span in actor.mentions],
        }

    def link(self, link: Link) -> Row:
        return {
            **self.span(Span(link.article, link.start, link.end)),
            "actor": link.actor,
            "why": link.why,
        }

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

    def discrepancy(self, one: Discrepancy) -> Row:
        values = [self.span(value) for value in one.values]
        return {"id": one.id, "about": one.about, "kind": one.kind, "values": values}

    def dispute(self, one: Dispute) -> Row:
        return {
            "claim": self.span(one.claim),
            "denial": self.span(one.denial),
            "actors": [one.claimer, one.denier],
        }

    def note(self, place: Place, span: Span, words: str) -> Row:
        return {**self.span(span), "section": place.section, "note": words}

    def some(self, article: str, place: Slice) -> Row:
        return {"start": place.start, "end": place.end, "text": place.of(self.texts[article])}

    def slice(self, article: str, place: Slice | None) -> Row | None:
        return None if place is None else self.some(article, place)

    def span(self, span: Span) -> Row:
        return {"article": span.article, **self.some(span.article, span.slice)}
