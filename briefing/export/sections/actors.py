"""Actors: one block each, with the items that belong to it."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Heading, Items, Labels, Paragraph
from briefing.model import Actor, Panel

__all__ = ["blocks"]

COMPANY = 5
"""Co-actors named in a block; the screen shows all."""


def blocks(material: Material) -> Iterator[Block]:
    """Heading, facts and the cited role of every actor."""
    if not material.briefing.actors:
        yield Paragraph("No actors in this export.")
    for actor in material.briefing.actors:
        yield Heading(f"{actor.name} ({actor.kind})")
        if actor.role:
            yield material.excerpt(actor.id, [actor.role], tag="role")
        yield Items(tuple(_facts(material, actor)))


def _facts(material: Material, actor: Actor) -> Iterator[str | Labels]:
    others = [name for name in actor.names if name != actor.name]
    if others:
        yield f"Names: {' · '.join(others)}"
    if actor.metonyms:
        yield f"Seats of power: {' · '.join(actor.metonyms)}"
    panel = material.briefing.panels.get(actor.id)
    if panel is None:
        yield f"Mentions: {len(actor.mentions)}"
    else:
        yield from _panel_facts(material, panel)


def _panel_facts(material: Material, panel: Panel) -> Iterator[str | Labels]:
    counted = ", ".join(f"{material.label(article)} {count}" for article, count in panel.mentions)
    yield f"Mentions: {counted or 'none'}"
    for name, ids in (
        ("Quotes by", panel.said),
        ("Quotes about", panel.about),
        ("Pledges made", panel.pledged),
        ("Pledges received", panel.received),
    ):
        if ids:
            yield Labels(name, ids)
    company = [(other, count) for other, count, _ in panel.co_actors if other in material.names]
    if company:
        yield f"With: {', '.join(f'{material.names[other]} {count}' for other, count in company[:COMPANY])}"
