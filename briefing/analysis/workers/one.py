"""What a worker does."""

from briefing.model import Article, ArticleAnalysis

__all__ = ["analyse_one"]


def analyse_one(article: Article, model: str) -> ArticleAnalysis:
    """One article, in whatever process this runs; loads the model there once."""
    from briefing.analysis.article.syntax import load_parser  # noqa: PLC0415 - where the work is done
    from briefing.analysis.pipeline import analyse  # noqa: PLC0415

    return analyse(article, load_parser(model))
