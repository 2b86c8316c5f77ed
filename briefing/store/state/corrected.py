"""What the analyst knows better than a file says about itself."""

from dataclasses import replace

from briefing.model import Article, Bundle, Corrections

__all__ = ["corrected"]


def corrected(bundle: Bundle, corrections: Corrections) -> Bundle:
    """The bundle with the outlets and dates that were set right, before anything is analysed."""
    if not corrections.outlet and not corrections.date:
        return bundle
    return replace(bundle, articles=tuple(_article(one, corrections) for one in bundle.articles))


def _article(article: Article, corrections: Corrections) -> Article:
    return replace(
        article,
        outlet=corrections.outlet.get(article.text_sha256, article.outlet),
        date=corrections.date.get(article.text_sha256, article.date),
    )
