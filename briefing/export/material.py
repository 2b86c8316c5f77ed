"""A briefing with the indexes that every section of an export needs."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing.export.page import Citation, Excerpt
from briefing.model import Article, Briefing, Place, Span

__all__ = ["Material"]


SHORT_HASH = 12
"""Hexadecimal digits of a file's hash that a citation shows."""


class Material:
    """Looks up articles, names and sentences, and gathers the citations as excerpts are cut."""

    def __init__(self, briefing: Briefing, notes: Mapping[Place, str] | None = None) -> None:
        self.briefing = briefing
        self.notes = dict(notes or {})
        self.articles = {article.id: article for article in briefing.articles}
        self.names = {actor.id: actor.name for actor in briefing.actors}
        self.group_of = {
            one: group for group in briefing.quote_groups + briefing.pledge_groups for one in group
        }
        self.copies = {one: group for group in briefing.duplicates for one in group}
        self._starts = {
            article: [sentence.start for sentence in sentences]
            for article, sentences in briefing.sentences.items()
        }
        self._citations: dict[str, list[Span]] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every label that was cited, in the order of the page."""
        return tuple(Citation(label, tuple(spans)) for label, spans in self._citations.items())

    def excerpt(
        self,
        label: str,
        spans: Sequence[Span],
        *,
        also: Iterable[Span] = (),
        tag: str = "",
        quoted: bool = False,
    ) -> Excerpt:
        """These spans word for word, cited under this label; `also` is cited without being shown."""
        self._citations.setdefault(label, []).extend([*spans, *also])
        return Excerpt(tuple(self.text(span) for span in spans), label, tag, quoted)

    def text(self, span: Span) -> str:
        """The verbatim text of a span."""
        return span.slice.of(self.articles[span.article].text)

    def label(self, article: str) -> str:
        """What an article is called: its outlet, else its file's stem."""
        return self.articles[article].label

    def labels(self, articles: Iterable[str]) -> str:
        """Several articles' labels, each once, in the given order."""
        return ", ".join(dict.fromkeys(self.label(article) for article in articles))

    def headline(self, article: Article) -> str | None:
        """An article's headline."""
        return article.title.of(article.text) if article.title else None

    def actors(self, ids: Iterable[str]) -> str:
        """Several actors' names; the id where an actor was left out of the selection."""
        return ", ".join(self.names.get(one, one) for one in ids)

    def cite(self, span: Span, escape: Callable[[str], str] = str) -> str:
        """A span's outlet, headline, date, file, sentence, offsets and hash; `escape` for words not ours."""
        article = self.articles[span.article]
        headline = self.headline(article)
        named = [article.label, f'"{headline}"' if headline else "", article.date or ""]
        source = escape(", ".join(part for part in named if part))
        where = f"sentence {self.sentence_number(span)}, chars {span.start}-{span.end}"
        return f"{source}. {escape(article.path)}, {where}, sha256 {article.sha256[:SHORT_HASH]}."

    def noted(self) -> list[tuple[Place, Span]]:
        """The analyst's notes on these articles with the spans they stand on, in reading order."""
        articles = self.briefing.articles
        ids = {article.text_sha256: article.id for article in reversed(articles)}
        order = {article.id: number for number, article in enumerate(articles)}
        known = [place for place in self.notes if place.text_sha256 in ids]
        known.sort(key=lambda place: (order[ids[place.text_sha256]], place))
        return [(place, Span(ids[place.text_sha256], place.start, place.end)) for place in known]

    def sentence_number(self, span: Span) -> int:
        """Number of the sentence in which a span begins, from 1; 0 before the first."""
        return bisect_right(self._starts.get(span.article, []), span.start)
