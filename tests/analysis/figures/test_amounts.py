"""Numbers of a parsed sentence."""

from briefing.analysis.article import figures, quotations, sentences
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.syntax import load_parser
from briefing.model import Figure
from tests.analysis.reports import article_of


def figures_in(text: str) -> tuple[Figure, ...]:
    article = article_of(text)
    found = sentences.split(article)
    parse = load_parser()(article.text, found)
    return figures.find(Ground(article, found, quotations.scan(article.text), parse))


def test_a_sentence_crammed_with_numbers_is_a_table_and_yields_no_figure() -> None:
    few = "The port counted " + ", ".join(f"{number} ships" for number in range(10, 20)) + "."
    many = "The port counted " + ", ".join(f"{number} ships" for number in range(10, 90)) + "."
    assert len(figures_in(few)) == 10
    assert figures_in(many) == ()
