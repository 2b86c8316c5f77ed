"""One article together with what the article pass found in it: the input of the bundle pass."""

from dataclasses import dataclass

from briefing.model import Article, ArticleAnalysis

__all__ = ["Report"]


@dataclass(frozen=True, slots=True)
class Report:
    """An article and its analysis."""

    article: Article
    analysis: ArticleAnalysis

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text
