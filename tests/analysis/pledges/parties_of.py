"""A small bundle through both passes, and whom its pledges bind; a line with one bar parts the articles."""

from dataclasses import replace

from briefing.analysis import pipeline
from briefing.analysis.article.syntax import load_parser
from briefing.model import Briefing, Bundle, Parameters
from tests.analysis.reports import article_of


def briefing_of(text: str) -> Briefing:
    """The briefing of the articles in a fixture."""
    bodies = text.split("\n|\n")
    articles = tuple(
        replace(article_of(body, f"a{number}"), text_sha256=f"a{number}")
        for number, body in enumerate(bodies, 1)
    )
    analyses = [pipeline.analyse(article, load_parser()) for article in articles]
    return pipeline.join(Bundle(articles), analyses, Parameters(weak=True))


def parties_of(text: str) -> list[str]:
    """Article, kind, action, bound actors, beneficiaries and reporter of every pledge."""
    briefing = briefing_of(text)
    names = {actor.id: actor.name for actor in briefing.actors}

    def named(ids: tuple[str, ...]) -> str:
        return ", ".join(names[one] for one in ids) or "-"

    rows = []
    for pledge in briefing.pledges:
        action = briefing.text(pledge.span)
        told = named((pledge.reported_by,)) if pledge.reported_by else "-"
        parties = f"{named(pledge.actors)} | {named(pledge.beneficiaries)} | {told}"
        rows.append(f"{pledge.article} {pledge.kind} | {action} | {parties}")
    return rows


def groups_of(text: str) -> list[str]:
    """Every group of pledges as its actions."""
    briefing = briefing_of(text)
    actions = {pledge.id: f"{pledge.article} {briefing.text(pledge.span)}" for pledge in briefing.pledges}
    return [" = ".join(actions[one] for one in group) for group in briefing.pledge_groups]
