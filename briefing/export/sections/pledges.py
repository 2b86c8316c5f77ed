"""Pledges: the sentence, who is bound to what, for whom, under which condition, by when."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Items, Paragraph
from briefing.model import Pledge, Slice

__all__ = ["blocks"]


def blocks(material: Material) -> Iterator[Block]:
    """The sentence and its parts, in reading order, groups kept together."""
    pledges = {pledge.id: pledge for pledge in material.briefing.pledges}
    if not pledges:
        yield Paragraph("No pledges in this export.")
    told: set[str] = set()
    for pledge in pledges.values():
        for member in material.group_of.get(pledge.id, (pledge.id,)):
            if member not in told:
                told.add(member)
                yield from _one(material, pledges[member], same_as=pledge.id if member != pledge.id else None)


def _one(material: Material, pledge: Pledge, same_as: str | None) -> Iterator[Block]:
    kind = f"{pledge.kind}, withdrawn" if pledge.withdrawn else pledge.kind
    bound = _bound(material, pledge)
    yield Paragraph(f"{pledge.id}: {kind} · {bound} · {material.label(pledge.article)}")
    action, rest = pledge.span, pledge.sentence.within(pledge.article)
    yield material.excerpt(pledge.id, [rest], also=[action], quoted=True)
    yield Items(tuple(_facts(material, pledge, same_as)))


def _bound(material: Material, pledge: Pledge) -> str:
    words = pledge.actor_text.of(material.articles[pledge.article].text) if pledge.actor_text else ""
    names = material.actors(pledge.actors)
    if names and words and words != names:
        return f"{names} (“{words}”)"
    return names or words or "nobody named"


def _facts(material: Material, pledge: Pledge, same_as: str | None) -> Iterator[str]:
    text = material.articles[pledge.article].text

    def words(place: Slice) -> str:
        return " ".join(place.of(text).split())

    yield f"action: {words(pledge.action)}"
    if pledge.beneficiaries:
        yield f"for: {material.actors(pledge.beneficiaries)}"
    if pledge.condition:
        yield f"condition: {words(pledge.condition)}"
    if pledge.deadline:
        yield f"deadline: {words(pledge.deadline)}"
    if pledge.amount:
        yield f"amount: {words(pledge.amount)}"
    if pledge.reported_by:
        yield f"reported by: {material.actors([pledge.reported_by])}"
    if pledge.strength not in ("bound", "announced"):
        yield f"strength: {pledge.strength}"
    if same_as:
        yield f"same as {same_as}"
    if pledge.in_noise:
        yield "in a caption, headline or related link"
