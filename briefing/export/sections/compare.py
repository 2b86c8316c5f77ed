"""Compare: where the sources differ, who denies what, what rests on one source."""

from collections.abc import Iterator

from briefing.export.material import Material
from briefing.export.page import Block, Heading, Items, Labels, Paragraph

__all__ = ["blocks"]


def blocks(material: Material) -> Iterator[Block]:
    """Discrepancies and disputes with both slices, then the gaps by item number."""
    briefing = material.briefing
    for one in briefing.discrepancies:
        yield Heading(f"{one.about} ({one.kind})")
        for value in one.values:
            yield material.excerpt(one.id, [value], tag=material.label(value.article))
    for dispute in briefing.disputes:
        claimer, denier = (material.actors([one]) if one else "" for one in (dispute.claimer, dispute.denier))
        yield Heading(f"{claimer or 'A source'} claims, {denier or 'another'} denies")
        for name, span in (("claim", dispute.claim), ("denial", dispute.denial)):
            yield material.excerpt(dispute.id, [span], tag=f"{name}, {material.label(span.article)}")
    if not briefing.discrepancies and not briefing.disputes:
        yield Paragraph("No discrepancies or disputes in this export.")
    gaps = (
        Labels("Carried by one source only", briefing.gaps.single_source),
        Labels("Source not named", briefing.gaps.unnamed),
    )
    told = tuple(gap for gap in gaps if gap.labels)
    if told:
        yield Heading("Gaps")
        yield Items(told)
