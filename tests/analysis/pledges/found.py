"""One article through the steps that the pledge rules stand on."""

from collections.abc import Iterable

from briefing.analysis.article import names, pledges, quotations, quotes, sentences
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.syntax import load_parser
from briefing.model import Pledge, Slice
from tests.analysis.reports import article_of


def pledges_in(body: str, without: Iterable[str] = ()) -> tuple[str, tuple[Pledge, ...]]:
    """(the article's text, its pledges)."""
    article = article_of(body)
    found = sentences.split(article)
    parse = load_parser()(article.text, found)
    ground = Ground(article, found, quotations.scan(article.text), parse)
    named = names.find(ground)
    return article.text, pledges.find(ground, named, quotes.find(ground, named), without)


def shown(text: str, pledge: Pledge) -> str:
    """A pledge as a line of a fixture."""

    def words(place: Slice | None) -> str:
        return place.of(text) if place else "-"

    flags = {"withdrawn": pledge.withdrawn, "headline": pledge.in_headline, "noise": pledge.in_noise}
    marks = "".join(f" +{name}" for name, holds in flags.items() if holds)
    parts = (words(pledge.action), words(pledge.actor_text), words(pledge.condition))
    return f"{pledge.kind} | {' | '.join(parts)} | {pledge.rule} {pledge.strength}{marks}"
