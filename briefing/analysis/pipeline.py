"""The ordered list of steps, and nothing else."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.analysis.article import sentences
from briefing.analysis.bundle import (
    actors,
    discrepancies,
    disputes,
    duplicates,
    echoes,
    gaps,
    panels,
    pledgers,
    speakers,
    summary,
)
from briefing.analysis.bundle.reports import Report
from briefing.analysis.garbage import uncollected
from briefing.model import Article, ArticleAnalysis, Briefing, Bundle, Corrections, Parameters

if TYPE_CHECKING:
    from briefing.analysis.article.syntax import Parser

__all__ = ["analyse", "join", "skim"]


def skim(article: Article) -> ArticleAnalysis:
    """What can be told without syntax: the sentences. Enough for the first screen."""
    return ArticleAnalysis(sentences=sentences.split(article))


def analyse(article: Article, parser: "Parser") -> ArticleAnalysis:
    """The article pass: all that one text says. Its rules are imported here: a warm start needs none."""
    from briefing.analysis.article import figures, names, pledges, quotations, quotes, references  # noqa: PLC0415
    from briefing.analysis.article.broken_words import BROKEN, Whole  # noqa: PLC0415
    from briefing.analysis.article.ground import Ground  # noqa: PLC0415

    if BROKEN.search(article.text):
        whole = Whole(article)
        return whole.found(analyse(whole.article, parser))
    found = sentences.split(article)
    ground = Ground(article, found, quotations.scan(article.text), parser(article.text, found))
    named = names.find(ground)
    said = quotes.find(ground, named)
    return ArticleAnalysis(
        sentences=found,
        names=named,
        references=references.find(ground, named),
        quotes=said,
        pledges=pledges.find(ground, named, said),
        figures=figures.find(ground),
    )


@uncollected()
def join(
    bundle: Bundle,
    analyses: Sequence[ArticleAnalysis],
    parameters: Parameters,
    corrections: Corrections | None = None,
) -> Briefing:
    """The bundle pass: what the texts say together."""
    corrections = corrections or Corrections()
    reports = tuple(
        Report(article, analysis) for article, analysis in zip(bundle.articles, analyses, strict=True)
    )
    copies = duplicates.find(reports)
    cast = pledgers.enlist(reports, actors.resolve(reports, corrections))
    links = speakers.link(reports, cast)
    said = speakers.attribute(reports, cast, links, corrections)
    pledged = pledgers.bind(reports, cast, links, said, corrections)
    quote_groups = echoes.group_quotes(reports, said)
    pledge_groups = echoes.group_pledges(reports, pledged)
    return Briefing(
        parameters=parameters,
        articles=bundle.articles,
        sentences={report.id: report.analysis.sentences for report in reports},
        ranking=summary.rank(reports, parameters, copies, cast),
        actors=cast.actors,
        panels=panels.fill(reports, cast, said, pledged),
        links=links,
        quotes=said,
        quote_groups=quote_groups,
        pledges=pledged,
        pledge_groups=pledge_groups,
        discrepancies=discrepancies.find(
            reports, said, quote_groups, copies, discrepancies.Owners(cast, links), pledged, pledge_groups
        ),
        disputes=disputes.find(reports, cast, said),
        gaps=gaps.find(reports, said, quote_groups, pledged, pledge_groups, copies),
        duplicates=copies,
        skipped=bundle.skipped,
        warnings=(*bundle.warnings, *summary.cautions(reports, parameters)),
    )
